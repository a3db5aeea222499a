import { wholeOf } from '../../src/extract/body';
import { findOutside } from '../../src/extract/body/outside';
import { clean } from '../../src/extract/clean';
import { contextOf } from '../../src/extract/context';
import { type Metadata, readMetadata } from '../../src/extract/metadata';
import { readClues } from '../../src/extract/model/clues';
import { prepare } from '../../src/extract/prepare';
import { RULES } from '../../src/extract/rules';
import { type Page, snapshot } from '../../src/extract/snapshot';
import { SPECIAL } from '../../src/extract/special';
import { type DumpedElement, type DumpedPage, FLAG } from './dumped';

const MARK = 'data-train';
const READ =
  /^(?:class|id|role|itemprop|rel|href|hidden|aria-hidden|style|data-component|data-testid)$/;
const MAX_VALUE = 300;

/** Gives a page as the model sees it: prepared, with what the rules would do noted at its elements. */
const dumpPage = (live: Document, url: string): { readonly text: string } => {
  const page = snapshot(live, { url });
  const { document } = page;
  prepare(document, SPECIAL);
  const metadata = readMetadata(page, document);
  const flags = new Map<Element, string>();
  for (const element of findOutside(document, metadata.headline)) flags.set(element, FLAG.outside);
  for (const element of ruledOut(page, metadata))
    flags.set(element, (flags.get(element) ?? '') + FLAG.ruledOut);
  const dumped: DumpedPage = {
    clues: readClues(document, metadata, url),
    body: dump(document.body, flags),
  };
  return { text: JSON.stringify(dumped) };
};

/** The elements that the hand-written rules take out when they are asked about the whole page. */
const ruledOut = (page: Page, metadata: Metadata): readonly Element[] => {
  const all = [...page.document.body.querySelectorAll('*')];
  all.forEach((element, index) => {
    element.setAttribute(MARK, String(index));
  });
  const document = page.document.cloneNode(true) as Document;
  for (const element of all) element.removeAttribute(MARK);
  const root = document.body;
  clean(contextOf(document, page.url, metadata, wholeOf(root)), RULES);
  const left = new Set(
    [...root.querySelectorAll(`[${MARK}]`)].map((element) => Number(element.getAttribute(MARK))),
  );
  return all.filter((_, index) => !left.has(index));
};

const dump = (element: Element, flags: ReadonlyMap<Element, string>): DumpedElement => {
  const attributes: Record<string, string> = {};
  for (const { name, value } of element.attributes)
    if (READ.test(name)) attributes[name] = value.slice(0, MAX_VALUE);
  const flag = flags.get(element);
  if (flag) attributes[FLAG.attribute] = flag;
  const children: (DumpedElement | string)[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === Node.TEXT_NODE) children.push(child.nodeValue ?? '');
    else if (child.nodeType === Node.ELEMENT_NODE) children.push(dump(child as Element, flags));
  return [element.localName, attributes, children];
};

Object.assign(globalThis, { extractArticle: dumpPage });

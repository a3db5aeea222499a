import { Readability } from '@mozilla/readability';
import { textIn } from './blocks';

/** Where the article stands in the document, and which of its blocks surely belong to it. */
export interface Body {
  readonly root: Element;
  /** Blocks that the body candidate keeps; null when the whole root is the body. */
  readonly kept: ReadonlySet<Element> | null;
}

/** The smallest pieces that are kept or left out as a whole. */
export const LEAF =
  'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,pre,blockquote,figcaption,caption,summary,address,img,video,audio,iframe,math';
const MARK = 'data-block';
const SEMANTIC =
  '[itemprop~="articleBody"],article,[role="article"],main,[role="main"],.entry-content,.post-content,.article-body,.article-content,.post-body,.story-body';

/** Chooses the root of the article. */
export const findBody = (document: Document): Body | null => {
  const fromReadability = readabilityBody(document);
  const semantic = semanticBody(document);
  if (!fromReadability) return semantic;
  if (!semantic) return fromReadability;
  const found = keptLength(fromReadability);
  const whole = proseLength(semantic.root);
  const isFragment = found < 0.4 * whole && !semantic.root.contains(fromReadability.root);
  const isSmallPart = found < 0.5 * whole && semantic.root.contains(fromReadability.root);
  return isFragment || isSmallPart ? semantic : fromReadability;
};

const keptLength = ({ kept }: Body): number => {
  let length = 0;
  for (const block of kept ?? [])
    if (block.matches('p,li,blockquote,dd,pre,td')) length += textIn(block).length;
  return length;
};

/** Runs Readability on a second copy whose blocks are numbered, and finds the kept numbers again. */
const readabilityBody = (document: Document): Body | null => {
  const blocks = [...document.body.querySelectorAll(LEAF)];
  blocks.forEach((block, index) => {
    block.setAttribute(MARK, String(index));
  });
  const copy = document.cloneNode(true) as Document;
  for (const block of blocks) block.removeAttribute(MARK);
  const parsed = new Readability<Element>(copy, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  const kept = new Set<Element>();
  for (const block of parsed?.content?.querySelectorAll(`[${MARK}]`) ?? []) {
    const original = blocks[Number(block.getAttribute(MARK))];
    if (original) kept.add(original);
  }
  const root = commonAncestor([...kept]);
  return root ? { root, kept } : null;
};

const commonAncestor = (elements: readonly Element[]): Element | null => {
  let ancestor: Element | null = elements[0]?.parentElement ?? null;
  for (const element of elements)
    while (ancestor && !ancestor.contains(element)) ancestor = ancestor.parentElement;
  return ancestor;
};

/** The container that the page itself names as its article: the one with the most prose. */
const semanticBody = (document: Document): Body | null => {
  let best: Element | null = null;
  let bestLength = 200;
  for (const element of document.body.querySelectorAll(SEMANTIC)) {
    const length = proseLength(element);
    if (length > bestLength * 1.1) {
      best = element;
      bestLength = length;
    }
  }
  return best && { root: best, kept: null };
};

/** Characters in paragraphs that are mostly text of their own. */
export const proseLength = (root: Element): number => {
  let length = 0;
  for (const paragraph of root.querySelectorAll('p, li, dd, blockquote, pre')) {
    if (paragraph.querySelector('p, li')) continue;
    const text = textIn(paragraph).length;
    let linked = 0;
    for (const link of paragraph.querySelectorAll('a')) linked += textIn(link).length;
    if (text > 40 && linked < 0.4 * text && !paragraph.closest('[role="dialog"],nav,footer,form'))
      length += text;
  }
  return length;
};

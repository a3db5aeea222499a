import { rename, textIn } from '../blocks';
import { isNamed, words } from '../names';
import { isMarkNamed, isRaised } from '../special-signs';
import { unwrap } from './unwrap';

const LABEL = /^[[({]?\s*(\d{1,4}|[*†‡§¶#]{1,3}|[a-z]{1,2}|[ivxlc]{1,6})\s*[\])}]?$/i;
const BACK = words(
  'backlink, backref, reversefootnote, footnote back*, mw cite backlink, fn back*',
);
const BACK_SIGN = /^(?:[\s^↩↑⤴⏎↵[\]()\d*†‡§a-z.,]|\ufe0e|\ufe0f){0,6}$/iu;
const SIDENOTE =
  'p .sidenote, p .marginnote, p .margin-note, p .side-note, p span.footnote, p small.footnote';
const BOX = 'li, dd, p, div, aside, section, td';

/** One note with the marks in the text that lead to it. */
interface Note {
  readonly box: Element;
  readonly id: string;
  readonly marks: Element[];
}

/**
 * Brings notes into one form, however the page writes them: a raised mark that links to an item of
 * one list, without ways back, since the reader makes its own.
 */
export const tidyNotes = (article: Element): void => {
  const notes = new Map<Element, Note>();
  const links = article.querySelectorAll('a[href^="#"]');
  const names = links.length > 0 ? namesIn(article) : new Map<string, Element>();
  for (const link of links) collect(link, article, names, notes);
  takeSiblings(notes);
  const ordered = [...notes.values()].sort((a, b) =>
    a.box.compareDocumentPosition(b.box) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const items = ordered.map((note) => itemOf(note));
  const asides = [...article.querySelectorAll(SIDENOTE)]
    .filter((aside) => !aside.querySelector('p, li, figure'))
    .map((aside, at) => asideItem(aside, items.length + at + 1));
  place(article, ordered.at(-1)?.box, [...items, ...asides]);
  for (const { box } of ordered) box.remove();
  for (const aside of article.querySelectorAll('div.sidenote, div.marginnote, div.margin-note'))
    rename(aside, 'aside');
};

/** Everything that a link can lead to by name, the article's own before the rest of the page. */
const namesIn = (article: Element): ReadonlyMap<string, Element> => {
  const names = new Map<string, Element>();
  for (const root of [article, article.ownerDocument])
    for (const element of root.querySelectorAll('[id], a[name]'))
      for (const name of [element.id, element.getAttribute('name') ?? ''])
        if (name && !names.has(name)) names.set(name, element);
  return names;
};

const decode = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** A mark is short, raised, in brackets or named so, and comes before its note. */
const collect = (
  link: Element,
  article: Element,
  names: ReadonlyMap<string, Element>,
  notes: Map<Element, Note>,
): void => {
  const id = decode(link.getAttribute('href')?.slice(1) ?? '');
  const text = textIn(link);
  if (!LABEL.test(text) || !(isRaised(link) || isMarkNamed(link) || /^\[/.test(text))) return;
  const target = names.get(id);
  const box = target && boxOf(target, article);
  if (!box || link.closest('h1,h2,h3,h4,h5,h6') || box.contains(link)) return;
  const isInside = article.contains(box);
  if (isInside && !(link.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)) return;
  const note = notes.get(box) ?? { box, id, marks: [] };
  note.marks.push(link);
  notes.set(box, note);
};

/** The element that holds all of a note, and nothing else. */
const boxOf = (target: Element, article: Element): Element | null => {
  let box = target.closest(BOX);
  while (box && box !== article && LABEL.test(textIn(box).replace(/\.$/, '') || '1'))
    box = box.parentElement?.closest(BOX) ?? null;
  if (!box || box === article || box.contains(article)) return null;
  return box.querySelector('h1,h2,h3') || textIn(box).length > 5000 ? null : box;
};

/** Items of a list of notes that nothing leads to keep their place and number. */
const takeSiblings = (notes: Map<Element, Note>): void => {
  for (const { box } of [...notes.values()]) {
    const siblings = box.localName === 'li' ? [...(box.parentElement?.children ?? [])] : [];
    if (siblings.filter((item) => notes.has(item)).length * 2 < siblings.length) continue;
    for (const item of siblings)
      if (!notes.has(item)) notes.set(item, { box: item, id: item.id, marks: [] });
  }
};

const itemOf = ({ box, id, marks }: Note): Element => {
  const label = textIn(marks[0] ?? box).replace(/[[\](){}\s]/g, '');
  const marked = marks.map((mark, at) => formMark(mark, id, at));
  for (const back of [...box.querySelectorAll('a[href^="#"], [class*="backlink" i]')])
    if (isNamed(back, BACK) || leadsTo(back, marked)) {
      if (isNamed(back, BACK) || BACK_SIGN.test(textIn(back))) back.remove();
      else unwrap(back);
    }
  stripStart(box, /^[\s^↑]+/);
  if (box.localName !== 'li' && label !== '' && marks.length > 0)
    stripStart(box, new RegExp(`^[\\s[(]*${label.replace(/\W/g, '\\$&')}[\\])\\s.:]*`));
  const item = makeItem(box, id);
  if (/^\d+$/.test(label)) item.setAttribute('value', label);
  return item;
};

const makeItem = (box: Element, id: string): Element => {
  const item = box.ownerDocument.createElement('li');
  if (id) item.id = id;
  item.append(...box.childNodes);
  return item;
};

/** Whether a link goes back to one of the marks, or to what stands around it. */
const leadsTo = (link: Element, marks: readonly Element[]): boolean => {
  const id = decode(link.getAttribute('href')?.slice(1) ?? '');
  return marks.some((mark) => mark.id === id || isWithin(mark, id));
};

const isWithin = (mark: Element, id: string): boolean => {
  for (let at: Element | null = mark; at; at = at.parentElement) if (at.id === id) return true;
  return false;
};

/** Takes what matches from the start of a text, through however many elements it runs. */
const stripStart = (box: Element, pattern: RegExp): void => {
  let left = pattern.exec(box.textContent ?? '')?.[0].length ?? 0;
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    node.nodeValue = text.slice(left);
    left -= text.length;
  }
};

/** `<sup><a role="doc-noteref">1</a></sup>`; the name of the mark is what the way back leads to. */
const formMark = (link: Element, id: string, at: number): Element => {
  const sup = link.closest('sup');
  const outer = sup && textIn(sup) === textIn(link) ? sup : null;
  const { ownerDocument: document } = link;
  link.id ||= link.getAttribute('name') || outer?.id || `mark-${at + 1}-${id}`;
  link.textContent = textIn(link).replace(/^[[({]\s*|\s*[\])}]$/g, '');
  link.setAttribute('href', `#${id}`);
  link.setAttribute('role', 'doc-noteref');
  outer?.removeAttribute('id');
  if (!sup) {
    const raised = document.createElement('sup');
    link.replaceWith(raised);
    raised.append(link);
  }
  return link;
};

/** A note in the margin becomes a mark in the text and an item of the list. */
const asideItem = (aside: Element, number: number): Element => {
  const { ownerDocument: document } = aside;
  const id = `sidenote-${number}`;
  const link = document.createElement('a');
  link.textContent = String(number);
  aside.replaceWith(link);
  stripStart(aside, /^\s*(?:\d{1,3}[.:]?\s|[*†‡§]\s*)/);
  formMark(link, id, 0);
  return makeItem(aside, id);
};

const place = (article: Element, last: Element | undefined, items: readonly Element[]): void => {
  if (items.length === 0) return;
  for (const section of article.querySelectorAll('section[role]')) section.removeAttribute('role');
  const document = article.ownerDocument;
  const section = document.createElement('section');
  section.setAttribute('role', 'doc-endnotes');
  const list = document.createElement('ol');
  let next = 1;
  for (const item of items) {
    const number = Number(item.getAttribute('value')) || next;
    if (number === next) item.removeAttribute('value');
    next = number + 1;
    list.append(item);
  }
  section.append(list);
  const stand = last?.closest('ol, ul, dl, table') ?? last;
  if (stand && article.contains(stand)) stand.after(section);
  else article.append(section);
};

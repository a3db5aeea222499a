import { hasText, isBlock, rename } from '../blocks';

const CONTAINERS =
  'body,div,section,article,main,aside,header,footer,blockquote,td,li,dd,figcaption,details';

const SECTIONS = 'body,section,article,main,aside,header,footer';

/** Gives every run of loose text a paragraph of its own, and ends paragraphs at double line breaks. */
export const formParagraphs = (document: Document): void => {
  for (const paragraph of document.body.querySelectorAll('p'))
    if (hasDoubleBreak(paragraph)) splitParagraph(paragraph);
  const asTheyAre = new Set<Element>();
  for (const whole of document.querySelectorAll('pre, code, math, svg'))
    for (const inside of whole.querySelectorAll(CONTAINERS)) asTheyAre.add(inside);
  for (const container of document.querySelectorAll(CONTAINERS)) {
    if (asTheyAre.has(container)) continue;
    const hasBlocks = hasBlock(container);
    if (hasBlocks ? isMixed(container) : hasDoubleBreak(container)) wrapRuns(container);
    else if (!hasBlocks && hasText(container)) {
      if (container.localName === 'div') rename(container, 'p');
      else if (container.matches(SECTIONS)) wrapRuns(container);
    }
  }
  for (const br of document.querySelectorAll('br')) partWords(br);
};

/** What is compared without line breaks must not have its words run together. */
const partWords = (br: Element): void => {
  const before = br.previousSibling;
  if (!before || /\s$/.test(before.textContent ?? '') || br.closest('pre, code, textarea')) return;
  if (before.nodeType === Node.TEXT_NODE) before.nodeValue += ' ';
  else if (before.nodeName !== 'BR') br.before(' ');
};

const hasDoubleBreak = (element: Element): boolean => {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (child.localName === 'br' && nextSolid(child)?.nodeName === 'BR') return true;
  return false;
};

const nextSolid = (node: Node): Node | null => {
  let next = node.nextSibling;
  while (next?.nodeType === Node.TEXT_NODE && !hasText(next)) next = next.nextSibling;
  return next;
};

const isMixed = (container: Element): boolean => {
  for (let node = container.firstChild; node; node = node.nextSibling)
    if (!holdsBlock(node) && hasText(node)) return true;
  return false;
};

/** An inline element around blocks counts as a block. */
const holdsBlock = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE && (isBlock(node) || hasBlock(node as Element));

/** By hand, since the first child tells mostly, and a selector of all blocks is slow. */
const hasBlock = (element: Element): boolean => {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (isBlock(child) || hasBlock(child)) return true;
  return false;
};

const splitParagraph = (paragraph: Element): void => {
  const made = rename(paragraph, 'div');
  wrapRuns(made);
};

const wrapRuns = (container: Element): void => {
  let run: Node[] = [];
  const close = (before: Node | null) => {
    while (run.at(-1)?.nodeName === 'BR') run.pop();
    if (run.some((node) => hasText(node) || isPicture(node))) {
      const paragraph = container.ownerDocument.createElement('p');
      paragraph.append(...run);
      container.insertBefore(paragraph, before);
    }
    run = [];
  };
  for (const node of [...container.childNodes]) {
    if (holdsBlock(node)) close(node);
    else if (node.nodeName === 'BR' && nextSolid(node)?.nodeName === 'BR') {
      close(node);
      node.parentNode?.removeChild(node);
    } else if (node.nodeName === 'BR' && run.length === 0) node.parentNode?.removeChild(node);
    else run.push(node);
  }
  close(null);
};

const isPicture = (node: Node): boolean =>
  node.nodeType === Node.ELEMENT_NODE &&
  (node as Element).matches('img, video, audio, iframe, math');

import { rename, textIn } from '../blocks';
import { isNamed } from '../names';
import { PULLED } from '../special-signs';
import { unwrap } from './unwrap';

const BOX = 'blockquote, figure, div, aside, section, p, span, q';

/** A sentence that the page pulls out of its text: `aside` with nothing but a quotation. */
export const tidyQuotes = (article: Element): void => {
  for (const box of article.querySelectorAll(BOX)) if (isPulled(box)) form(box);
};

const isPulled = (box: Element): boolean =>
  (isNamed(box, PULLED) || box.getAttribute('role') === 'doc-pullquote') &&
  textIn(box).length < 600 &&
  !isPartOfSentence(box) &&
  !box.querySelector('img, ul, ol, table, pre') &&
  box.parentElement?.closest('aside[data-pulled]') == null;

const isPartOfSentence = (box: Element): boolean => {
  const paragraph = box.closest('p');
  return paragraph !== null && textIn(paragraph) !== textIn(box);
};

const form = (box: Element): void => {
  const { ownerDocument: document } = box;
  const aside = document.createElement('aside');
  aside.setAttribute('data-pulled', '');
  (box.closest('p') ?? box).replaceWith(aside);
  const quote = document.createElement('blockquote');
  aside.append(quote);
  quote.append(
    ...(box.localName === 'p' || isInlineOnly(box) ? [paragraphOf(box)] : box.childNodes),
  );
  for (const inner of [...quote.querySelectorAll('blockquote, figure, aside')]) unwrap(inner);
  for (const source of quote.querySelectorAll('figcaption, cite')) nameSource(source);
};

const isInlineOnly = (box: Element): boolean => !box.querySelector('p, div, blockquote, footer');

const paragraphOf = (box: Element): Element => {
  const paragraph = box.ownerDocument.createElement('p');
  paragraph.append(...box.childNodes);
  return paragraph;
};

/** Who said it stands below, on a line of its own. */
const nameSource = (source: Element): void => {
  const paragraph = source.closest('p');
  const line = rename(source, 'footer');
  if (paragraph) paragraph.after(line);
};

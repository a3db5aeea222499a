import { rename } from '../blocks';
import { unwrap } from './unwrap';

const ANCHOR_SIGN = /^(?:[\s#¶§\u200b]|🔗|\ufe0f)*$/u;
/** What no heading holds, whatever its role says. */
const PROSE = 'p,ul,ol,dl,pre,blockquote,table';

/** The title is the only heading of level one; headings hold words, not blocks, anchors or buttons. */
export const tidyHeadings = (article: Element): void => {
  for (const heading of article.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    for (const link of heading.querySelectorAll('a'))
      if (ANCHOR_SIGN.test(link.textContent ?? '') && !link.querySelector('img')) link.remove();
    for (const mark of heading.querySelectorAll('span,small,sup'))
      if (isEditMark(mark)) mark.remove();
    for (const block of heading.querySelectorAll('div,p,section,header')) {
      if (block.id && !heading.id) heading.id = block.id;
      unwrap(block);
    }
  }
  for (const heading of article.querySelectorAll('[role="heading"]'))
    if (heading.matches('p, div') && !heading.querySelector(PROSE)) rename(heading, 'h2');
  if (!article.querySelector('h1')) return;
  for (const heading of [...article.querySelectorAll('h1,h2,h3,h4,h5')])
    rename(heading, `h${Number(heading.localName.slice(1)) + 1}`);
};

/** Wikis put a link to their editor behind each heading, in brackets. */
const isEditMark = (mark: Element): boolean => {
  const text = mark.textContent?.trim() ?? '';
  return /^\[.{1,60}\]$/s.test(text) && mark.querySelector('a[href]:not([href^="#"])') !== null;
};

import { hasText } from '../blocks';
import { foreignIn } from './foreign';

const MAYBE_EMPTY =
  'p,div,span,h1,h2,h3,h4,h5,h6,ul,ol,li,dl,dt,dd,blockquote,figure,figcaption,aside,details,summary,table,thead,tbody,tfoot,tr,caption,em,strong,b,i,u,a,pre,code,section,small,sup,sub,address,q,s,mark,cite';
const CONTENT = 'img,video,audio,math,svg,hr,iframe';

/** Removes what holds neither text nor media, from the inside out. */
export const dropEmpty = (article: Element): void => {
  const isForeign = foreignIn(article);
  for (const element of [...article.querySelectorAll(MAYBE_EMPTY)].reverse()) {
    if (hasText(element) || element.querySelector(CONTENT) || isForeign(element)) continue;
    if (element.matches('a[id], a[name], span[id]')) continue;
    if (element.textContent && element.matches('em,strong,b,i,u,a,span,code'))
      element.replaceWith(element.textContent);
    else element.remove();
  }
  for (const element of [...article.querySelectorAll('figure')])
    if (element.children.length === 1 && element.firstElementChild?.matches('figcaption'))
      element.remove();
  for (const br of article.querySelectorAll('br'))
    if (
      !br.closest(
        'p,li,td,th,dd,dt,h1,h2,h3,h4,h5,h6,blockquote,figcaption,pre,address,div div,summary',
      )
    )
      br.remove();
  for (const rule of article.querySelectorAll('hr'))
    if (
      !rule.previousElementSibling ||
      !rule.nextElementSibling ||
      rule.previousElementSibling.matches('hr')
    )
      rule.remove();
  for (const orphan of [...article.querySelectorAll('h2,h3,h4,h5,h6')].reverse())
    if (isLast(orphan, article)) orphan.remove();
};

/** A heading that heads nothing belonged to what was removed. */
const isLast = (heading: Element, article: Element): boolean => {
  for (
    let element: Element | null = heading;
    element && element !== article;
    element = element.parentElement
  )
    for (let next = element.nextSibling; next; next = next.nextSibling)
      if (
        hasText(next) ||
        (next.nodeType === Node.ELEMENT_NODE &&
          ((next as Element).matches(CONTENT) || (next as Element).querySelector(CONTENT)))
      )
        return false;
  return true;
};

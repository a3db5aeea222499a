import { textIn } from '../blocks';

const FILE = /\.(?:pdf|zip|epub|docx?|xlsx?|csv|mp[34]|jpe?g|png|gif|webp|svg)$/i;
/** Letters of a link that can be a headline. */
const MIN_HEADLINE = 10;

/** Where a link leads, or null when it stays in the page or runs a script. */
export const targetOf = (link: Element, url: string): URL | null => {
  const href = link.getAttribute('href') ?? '';
  if (/^\s*(?:#|javascript:|mailto:|tel:)/i.test(href)) return null;
  try {
    return new URL(href, url);
  } catch {
    return null;
  }
};

/** Whether a link leads to another page of the same site in words that can be its headline. */
export const isToStory = (link: Element, url: string): boolean => {
  if (textIn(link).length < MIN_HEADLINE / (isDense(link) ? 2 : 1)) return false;
  const target = targetOf(link, url);
  if (!target || FILE.test(target.pathname)) return false;
  const here = new URL(url);
  return siteOf(target) === siteOf(here) && target.pathname !== here.pathname;
};

const isDense = (element: Element): boolean =>
  /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(element.textContent ?? '');

const siteOf = ({ hostname }: URL): string => hostname.split('.').slice(-2).join('.');

/** Text of an element that stands in none of its links. */
export const unlinkedText = (element: Element, links: Iterable<Element>): string => {
  let text = textIn(element);
  for (const link of links) text = text.replace(textIn(link), ' ');
  return text.replace(/\s+/g, ' ').trim();
};

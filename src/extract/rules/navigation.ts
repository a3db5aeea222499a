import { linkDensity, linksIn, textIn } from '../blocks';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'nav, navigation, navbar, menu, submenu, breadcrumb, breadcrumbs, pagination, pager, post navigation, post nav, nav links, prev next, next prev, previous next, nextprev, post previous, post next, toolbar, masthead, site header, site footer, footer, sidebar, toc toggle, back to top, skip, print, font size, edit link, page nav, prevnext, prev, next',
);

const EDIT =
  /^(?:edit|improve|view source of)(?: (?:this|the))? (?:page|article|source)|^edit (?:this page )?on \w+|^(?:back to )?top$|^skip to (?:main )?content$|^print(?:er)?[ -]?friendly/i;

/** Characters of the headlines of the previous and the next page. */
const MAX_NEIGHBOURS = 300;

/** Menus, breadcrumbs, previous and next, the page's own head and foot. */
export const navigation: Rule = {
  name: 'navigation',
  candidates:
    'nav,div,section,ul,ol,aside,p,footer,header,[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"]',
  isJunk: (element) => {
    const density = linkDensity(element);
    const length = textIn(element).length;
    if (element.localName === 'p' && length < 60 && EDIT.test(textIn(element))) return true;
    return leads(element, density, length) && !element.querySelector('figure, pre, blockquote');
  },
};

const leads = (element: Element, density: number, length: number): boolean => {
  if (element.matches('nav,[role="navigation"],[role="contentinfo"],[role="banner"]'))
    return density > 0.4 || length < 40 || leadsToNeighbours(element);
  if (length < MAX_NEIGHBOURS && density > 0.4 && leadsToNeighbours(element)) return true;
  if (isMenu(element, density, length)) return true;
  return isNamed(element, NAMES) && (density > 0.4 || length < 80);
};

/** Pages built as applications give such links a fragment as address, which else counts as text. */
const leadsToNeighbours = (element: Element): boolean =>
  element.querySelector('a[rel~="prev" i], a[rel~="next" i]') !== null;

/** Many links of a word or two each and nothing else. */
const isMenu = (element: Element, density: number, length: number): boolean => {
  if (density <= 0.9) return false;
  const links = linksIn(element).length;
  return links >= 5 && length / links < 22 && element.matches('ul, ol, div, p, section');
};

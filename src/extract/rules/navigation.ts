import { linkDensity, textIn } from '../blocks';
import { isMinor, isNamed, words } from './names';
import type { Rule } from './rule';

const NAMES = words(
  'nav, navigation, navbar, menu, submenu, breadcrumb, breadcrumbs, pagination, pager, post navigation, post nav, nav links, prev next, next prev, previous next, nextprev, post previous, post next, toolbar, masthead, site header, site footer, footer, sidebar, toc toggle, back to top, skip, print, font size, edit link, page nav, prevnext, prev, next',
);

/** Menus, breadcrumbs, previous and next, the page's own head and foot. */
export const navigation: Rule = {
  name: 'navigation',
  candidates:
    'nav,div,section,ul,ol,aside,p,footer,header,[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"]',
  isJunk: (element, context) => {
    if (!isMinor(element, context) || element.querySelector('figure, pre, blockquote'))
      return false;
    const density = linkDensity(element);
    const length = textIn(element).length;
    if (element.matches('nav,[role="navigation"],[role="contentinfo"],[role="banner"]'))
      return density > 0.4 || length < 40;
    return isNamed(element, NAMES) && (density > 0.4 || length < 80);
  },
};

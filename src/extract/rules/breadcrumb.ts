import { linksIn, textIn } from '../blocks';
import { targetOf, unlinkedText } from './links';
import type { Rule } from './rule';

const MAX_LENGTH = 240;
const MIN_LINKS = 2;

/** The way from the site's start to this page: a line of links, each address deeper than the last. */
export const breadcrumb: Rule = {
  name: 'breadcrumb',
  candidates: 'ol,ul,p,div,nav,span',
  isJunk: (element, { url, isAtStart, metadata }) => {
    const links = linksIn(element);
    if (links.length < MIN_LINKS || textIn(element).length > MAX_LENGTH) return false;
    if (!isAtStart(element) || element.querySelector('p, h1, h2')) return false;
    const rest = unlinkedText(element, links)
      .replace(metadata.title, '')
      .replace(/[\P{L}]+/gu, '');
    return rest.length < 30 && isDescent(links.map((link) => targetOf(link, url)?.pathname));
  },
};

const isDescent = (paths: readonly (string | undefined)[]): boolean =>
  paths.every((path, index) => {
    const above = paths[index - 1];
    if (path === undefined) return false;
    return above === undefined || (path !== above && path.startsWith(above.replace(/\.\w+$/, '')));
  });

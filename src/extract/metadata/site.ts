import type { Sources } from './index';
import { isObject, textsOf, typesOf } from './json-ld';
import { plain } from './plain';

const MAX_SITE = 100;

/** The name of the site as it would stand in a masthead. */
export const findSiteName = ({ metas, structured }: Sources): string | null => {
  const publishers = structured.get(structured.articles, 'publisher').filter(isObject);
  const sites = structured.objects.filter((object) => typesOf(object).includes('WebSite'));
  const declared = [
    ...metas.of('og:site_name'),
    ...textsOf(publishers, 'name'),
    ...textsOf(sites, 'name'),
    ...metas.of('application-name', 'apple-mobile-web-app-title', 'al:ios:app_name'),
  ];
  for (const name of declared) {
    const text = plain(name, MAX_SITE);
    if (text && !/^https?:|^@/.test(text)) return text;
  }
  return null;
};

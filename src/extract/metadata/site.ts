import type { Sources } from './index';
import { isObject, listOf, textsOf, typesOf } from './json-ld';
import { metaContents, plain } from './plain';

const MAX_SITE = 100;

/** The name of the site as it would stand in a masthead. */
export const findSiteName = ({ document, jsonLd, articles }: Sources): string | null => {
  const publishers = articles.flatMap((article) => listOf(article.publisher)).filter(isObject);
  const sites = jsonLd.filter((object) => typesOf(object).includes('WebSite'));
  const declared = [
    ...metaContents(document, 'og:site_name'),
    ...textsOf(publishers, 'name'),
    ...textsOf(sites, 'name'),
    ...metaContents(document, 'application-name', 'apple-mobile-web-app-title', 'al:ios:app_name'),
  ];
  for (const name of declared) {
    const text = plain(name, MAX_SITE);
    if (text && !/^https?:|^@/.test(text)) return text;
  }
  return null;
};

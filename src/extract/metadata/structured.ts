import {
  isArticleObject,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  readJsonLd,
  typesOf,
} from './json-ld';

/** What a page's JSON-LD says, references resolved. */
export interface Structured {
  readonly objects: readonly JsonObject[];
  /** Objects that describe an article; where some name this page, none that name another. */
  readonly articles: readonly JsonObject[];
  /** Objects that describe the page as such. */
  readonly pages: readonly JsonObject[];
  /** The objects, references looked up, and texts of a property. */
  readonly get: (objects: readonly JsonObject[], key: string) => readonly Json[];
}

const PAGE = /(?:WebPage|AboutPage|ItemPage|CreativeWork|Book|Course|PodcastEpisode|VideoObject)$/;

/** Reads the JSON-LD of a page. */
export const readStructured = (document: Document, url: string): Structured => {
  const objects = readJsonLd(document);
  const byId = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id !== 'string') continue;
    byId.set(id, { ...byId.get(id), ...object });
  }
  const resolve = (value: Json): Json => {
    if (typeof value === 'string') return byId.get(value) ?? value;
    if (!isObject(value)) return value;
    const id = value['@id'];
    return typeof id === 'string' ? { ...byId.get(id), ...value } : value;
  };
  return {
    objects,
    articles: hereFirst(objects.filter(isArticleObject), pathOf(url)),
    pages: objects.filter((object) => typesOf(object).some((type) => PAGE.test(type))),
    get: (from, key) => from.flatMap((object) => listOf(object[key]).map(resolve)),
  };
};

const hereFirst = (articles: readonly JsonObject[], path: string): readonly JsonObject[] => {
  const paths = new Map(
    articles.map((article) => [
      article,
      [article, ...listOf(article.mainEntityOfPage)].flatMap(addressesOf).map(pathOf),
    ]),
  );
  const here = articles.filter((article) => paths.get(article)?.includes(path));
  if (here.length === 0) return articles;
  return [...here, ...articles.filter((article) => paths.get(article)?.length === 0)];
};

const addressesOf = (value: Json): readonly string[] =>
  (isObject(value) ? [value.url, value['@id']] : [value]).filter(
    (address) => typeof address === 'string',
  );

/** An address without what differs between two ways to the same page. */
const pathOf = (address: string): string =>
  address
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');

import { parseLoosely } from './loose-json';

/** Anything that structured data may hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const ARTICLE =
  /(?:Article|BlogPosting|Report|Review|NewsStory|LiveBlogPosting|DiscussionForumPosting|Recipe|HowTo)$/;
const MAX_OBJECTS = 2_000;
/** Objects stand alone, in lists, in a graph, or inside what they are the subject of. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage'];

/** Every object of the page's JSON-LD that may describe it, in order; broken JSON is read loosely. */
export const readJsonLd = (document: Document): readonly JsonObject[] => {
  const objects: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const queue: Json[] = [parse(script.textContent ?? '')];
    while (queue.length > 0 && objects.length < MAX_OBJECTS) {
      const value = queue.shift() ?? null;
      if (Array.isArray(value)) queue.unshift(...value.slice(0, MAX_OBJECTS));
      else if (isObject(value)) {
        objects.push(value);
        queue.push(...HOLDERS.flatMap((key) => value[key] ?? []));
      }
    }
  }
  return objects;
};

const parse = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return parseLoosely(text);
  }
};

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a property that may hold one or several. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as Json];

export const typesOf = (object: JsonObject): readonly string[] =>
  listOf(object['@type']).filter((type) => typeof type === 'string');

export const isArticleObject = (object: JsonObject): boolean =>
  typesOf(object).some((type) => ARTICLE.test(type));

/** Texts of a property; numbers count as such. */
export const textsOf = (objects: readonly JsonObject[], key: string): readonly string[] =>
  objects
    .flatMap((object) => listOf(object[key]))
    .flatMap((value) => (isObject(value) ? listOf(value['@value']) : [value]))
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String);

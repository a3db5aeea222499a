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

/** The elements that hold a page's JSON-LD. */
export const jsonIn = (document: Document): Iterable<Element> =>
  document.querySelectorAll('script[type*="ld+json" i]');

/** Every object of the page's JSON-LD that may describe it, in order. */
export const readJsonLd = (document: Document): readonly JsonObject[] => {
  const objects: JsonObject[] = [];
  for (const script of jsonIn(document)) {
    const queue: Json[] = [parse(script) ?? null];
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

/** Whether what should be JSON is none; nothing at all is not meant to be any. */
export const isBroken = (script: Element): boolean => parse(script) === undefined;

/** Looked for before it is needed, and not to be read twice. */
const known = new WeakMap<Element, { readonly text: string; readonly value: Json | undefined }>();

const parse = (script: Element): Json | undefined => {
  const text = script.textContent ?? '';
  let found = known.get(script);
  if (found?.text !== text) {
    found = { text, value: parseText(text) };
    known.set(script, found);
  }
  return found.value;
};

const parseText = (text: string): Json | undefined => {
  try {
    return /\S/.test(text) ? (JSON.parse(text) as Json) : null;
  } catch {
    return undefined;
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

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

/** Every object of the page's JSON-LD, in order, nested ones too; broken JSON is repaired or skipped. */
export const readJsonLd = (document: Document): readonly JsonObject[] => {
  const objects: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const queue: Json[] = [parse(script.textContent ?? '')];
    while (queue.length > 0 && objects.length < MAX_OBJECTS) {
      const value = queue.shift() ?? null;
      if (Array.isArray(value)) queue.unshift(...value.slice(0, MAX_OBJECTS));
      else if (isObject(value)) {
        objects.push(value);
        queue.push(
          ...[value['@graph'], value.mainEntity, value.mainEntityOfPage].filter(
            (v) => v !== undefined,
          ),
        );
      }
    }
  }
  return objects;
};

const parse = (text: string): Json => {
  const bare = text.replace(COMMENT_MARKS, '');
  return tryParse(bare) ?? tryParse(repair(bare)) ?? null;
};

const COMMENT_MARKS =
  /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g;

const tryParse = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** Raw control characters inside strings and commas before a closing bracket are the usual breaks. */
const repair = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what breaks it
  text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1');

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a property that may hold one or several. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value as Json];

export const typesOf = (object: JsonObject): readonly string[] =>
  listOf(object['@type']).filter((type) => typeof type === 'string');

export const isArticleObject = (object: JsonObject): boolean =>
  typesOf(object).some((type) => ARTICLE.test(type));

/** The first non-empty text among properties of the given objects. */
export const textsOf = (objects: readonly JsonObject[], key: string): readonly string[] =>
  objects.flatMap((object) => listOf(object[key]).filter((value) => typeof value === 'string'));

/** Turns a declared value into one line of plain text of at most `max` characters. */
export const plain = (value: string | null | undefined, max: number): string | null => {
  if (!value) return null;
  const bare = value.slice(0, 20 * max);
  const text = /[<&]/.test(bare) ? unescapeText(bare) : bare;
  const line = text.replace(/[\s\u00a0\u200b\u00ad]+/g, ' ').trim();
  return line === '' ? null : cut(line, max);
};

/** Entities and tags that a page wrote into what should be text. */
const unescapeText = (markup: string): string => {
  const parse = (text: string) =>
    new DOMParser().parseFromString(text.replace(/<(?![a-z/!])/gi, '&lt;'), 'text/html').body
      .textContent ?? '';
  const once = parse(markup);
  return /&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(once) ? parse(once) : once;
};

const cut = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).trimEnd()}…`;

/** Contents of `<meta>` elements with one of these names or properties, in order of the names. */
export const metaContents = (
  document: Document,
  ...names: readonly string[]
): readonly string[] => {
  const wanted = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const meta of document.querySelectorAll('meta[content]')) {
    const keys = `${meta.getAttribute('property') ?? ''} ${meta.getAttribute('name') ?? ''} ${meta.getAttribute('itemprop') ?? ''}`;
    for (const key of keys.toLowerCase().split(/\s+/))
      wanted.get(key)?.push(meta.getAttribute('content') ?? '');
  }
  return [...wanted.values()].flat().filter((content) => content.trim() !== '');
};

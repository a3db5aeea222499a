/** Contents of the `<meta>` elements of a page by lower-case name, property or itemprop. */
export class Metas {
  private readonly contents = new Map<string, string[]>();

  constructor(document: Document) {
    for (const meta of document.querySelectorAll('meta[content]')) {
      const content = meta.getAttribute('content') ?? '';
      if (content.trim() === '') continue;
      for (const key of keysOf(meta)) {
        const known = this.contents.get(key);
        if (known) known.push(content);
        else this.contents.set(key, [content]);
      }
    }
  }

  /** In order of the names. */
  of(...names: readonly string[]): readonly string[] {
    return names.flatMap((name) => this.contents.get(name) ?? []);
  }

  /** Contents under every name that matches, for what sites name as they like. */
  like(pattern: RegExp, except: RegExp): readonly string[] {
    return [...this.contents]
      .filter(([name]) => pattern.test(name) && !except.test(name))
      .flatMap(([, contents]) => contents);
  }
}

const keysOf = (meta: Element): ReadonlySet<string> =>
  new Set(
    ['property', 'name', 'itemprop', 'http-equiv']
      .flatMap((attribute) => (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
      .filter((key) => key !== ''),
  );

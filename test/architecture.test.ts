import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom: the table of docs/architecture.md as data. npm packages included. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  article: [],
  'reading-time': [],
  corrections: [],
  browser: ['webextension-polyfill'],
  i18n: ['public', 'article', 'browser'],
  dates: ['i18n'],
  room: [],
  settings: ['browser', 'corrections', 'room'],
  messages: ['article', 'browser', 'corrections', 'dates', 'settings', 'webextension-polyfill'],
  sanitize: [],
  trusted: [],
  purify: ['article', 'sanitize', 'dompurify'],
  extract: ['article', 'corrections', 'reading-time', '@mozilla/readability'],
  pick: ['i18n', 'ui', 'preact'],
  ui: ['i18n', 'preact', 'preact/hooks'],
  reader: [
    'article',
    'corrections',
    'dates',
    'i18n',
    'settings',
    'sanitize',
    'ui',
    'preact',
    'preact/hooks',
    'approx-string-match',
  ],
  badge: ['browser', 'library', 'settings'],
  library: [
    'article',
    'browser',
    'reading-time',
    'room',
    'sanitize',
    'trusted',
    'webextension-polyfill',
    'idb',
    'minisearch',
    'fflate',
    'papaparse',
    'turndown',
    '@joplin/turndown-plugin-gfm',
  ],
  pages: [
    'article',
    'badge',
    'corrections',
    'i18n',
    'settings',
    'messages',
    'sanitize',
    'purify',
    'reader',
    'library',
    'trusted',
    'ui',
    'preact',
    'preact/hooks',
    'webextension-polyfill',
  ],
  content: [
    'article',
    'corrections',
    'dates',
    'i18n',
    'messages',
    'settings',
    'sanitize',
    'purify',
    'extract',
    'pick',
    'reader',
  ],
  background: [
    'article',
    'badge',
    'corrections',
    'dates',
    'i18n',
    'messages',
    'settings',
    'library',
    'content',
    'webextension-polyfill',
  ],
};
/** Parts that take only types from a module whose code touches the browser or stores something. */
const TYPES_ONLY: Record<string, readonly string[]> = {
  browser: ['webextension-polyfill'],
  messages: ['dates', 'settings', 'webextension-polyfill'],
  content: ['settings'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = (readdirSync('src', { recursive: true }) as string[])
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => join('src', name));
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const partOf = (path: string): string =>
  path.startsWith('public') ? 'public' : (path.split('/')[1] ?? '').replace(/\.tsx?$/, '');
const imports: readonly Import[] = files.flatMap((file) =>
  [
    ...(source.get(file) ?? '').matchAll(
      /^(?:import|export)\s(type\s)?[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map(([, type, from, bare, dynamic]) => {
    const name = (from ?? bare ?? dynamic ?? '').replace(/\?.*$/, '');
    const target = name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
    return { file, target, typeOnly: type !== undefined || dynamic !== undefined };
  }),
);

describe('the import table', () => {
  test.each(files)('%s imports only what its part may', (file) => {
    const part = partOf(file);
    const allowed = MAY_IMPORT[part];
    expect(allowed, `${part} has no line in the import table`).toBeDefined();
    const forbidden = imports
      .filter((entry) => entry.file === file)
      .filter(({ target, typeOnly }) => {
        const wanted =
          target.startsWith('src/') || target.startsWith('public') ? partOf(target) : target;
        if (wanted === part) return false;
        return !allowed?.includes(wanted) || (TYPES_ONLY[part]?.includes(wanted) && !typeOnly);
      });
    expect(forbidden.map(({ target }) => target)).toEqual([]);
  });

  test('has no circle', () => {
    const resolve = (target: string) =>
      [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find(
        (path) => source.has(path),
      );
    const next = (file: string) =>
      imports
        .filter((entry) => entry.file === file && !entry.typeOnly)
        .flatMap(({ target }) => resolve(target) ?? []);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path, file];
      if (done.has(file)) return undefined;
      for (const target of next(file)) {
        const circle = visit(target, [...path, file]);
        if (circle) return circle;
      }
      done.add(file);
      return undefined;
    };
    expect(files.map((file) => visit(file, [])).find((circle) => circle)).toBeUndefined();
  });
});

describe('markup', () => {
  const touching = (pattern: RegExp) =>
    files.filter((file) => pattern.test(source.get(file) ?? ''));

  test('becomes safe text only in purify', () => {
    expect(touching(/\bas SafeHtml\b/)).toEqual(['src/purify.ts']);
  });

  test('is parsed at one point only, into a document without life', () => {
    expect(
      touching(
        /\.(innerHTML|outerHTML|setHTML\w*)\b\s*[=(]|dangerouslySetInnerHTML|insertAdjacentHTML/,
      ),
    ).toEqual(['src/sanitize.ts']);
  });
});

test('no folder is a drawer for everything', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|shared|core|services|managers)(\/|\.)/;
  expect(files.filter((file) => drawer.test(file))).toEqual([]);
});

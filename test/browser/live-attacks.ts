import { TAKE_POLICY } from './hooks';
import { suspects } from './stored-attacks';

const PREFIX = 'Entry';

/** By these words the article of a payload is known wherever it is shown. */
export const markOf = (number: number): string => `${PREFIX} ${number} of the harbour office.`;

const NOUNS =
  'ferry tide keeper stage winter council bakery school rope lantern harbour island'.split(' ');
const VERBS = 'measured carried painted counted repaired weighed folded borrowed'.split(' ');

/** Sentences that no other number has, so that none of the articles is a copy of another. */
function* sentences(number: number): Generator<string, never> {
  for (let value = number * 7919 + 1; ; ) {
    const next = (words: readonly string[]): string => {
      value = (value * 48_271) % 2_147_483_647;
      return words[value % words.length] ?? '';
    };
    yield `On that morning the ${next(NOUNS)} of the ${next(NOUNS)} ${next(VERBS)} a ${next(NOUNS)} and ${next(VERBS)} the old ${next(NOUNS)}, while nobody at the ${next(NOUNS)} said a word. `;
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Once armed, tells in `data-hits` what an attack has called, unless an element of the page itself
 * called it: what the page does in its own document is its own affair. Of an event within the closed
 * tree the page's scripts are not told.
 */
const PRELUDE = `<script>(() => {
  const root = document.documentElement;
  const { contains } = Node.prototype;
  for (const name of ['__hit', 'alert', 'confirm', 'prompt', 'print', 'open'])
    window[name] = () => {
      const target = window.event?.target;
      const isOwn = target === window || (target instanceof Node && contains.call(document, target));
      if (root.dataset.armed && !isOwn) root.dataset.hits = (root.dataset.hits ?? '') + ' ' + name;
    };
})()</script>`;

/** An article with a payload in its text and in all that it says of itself. */
export function pageOf(payload: string, number: number): string {
  const source = sentences(number);
  const paragraph = () => `<p>${Array.from({ length: 5 }, () => source.next().value).join('')}</p>`;
  const text = escaped(payload);
  const json = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: payload,
    author: { '@type': 'Person', name: payload },
    datePublished: payload,
  }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en">${PRELUDE}<head><meta charset="utf-8"><title>${text}</title>
<meta property="og:title" content="${text}"><meta name="author" content="${text}">
<meta property="og:description" content="${text}"><meta property="og:site_name" content="${text}">
<meta property="article:published_time" content="${text}"><meta property="og:image" content="${text}">
<script type="application/ld+json">${json}</script></head>
<body><main><article><h1>${text}</h1><p class="byline">By ${text}</p>
<p>${markOf(number)} ${source.next().value}</p>${paragraph()}${paragraph()}${paragraph()}
<div>${payload}</div><p>${payload}</p>${paragraph()}${paragraph()}</article></main></body></html>`;
}

type Forms = typeof import('./exports');

/** What all articles are as files: by name, those that a program would open as a page; and what is odd in the others. */
interface Files {
  readonly pages: Readonly<Record<string, string>>;
  readonly odd: readonly string[];
}

/** Writes all that is saved in every form, in a page of the extension. */
export const writeAll = new Function(
  'forms',
  `const suspects = ${suspects};
  ${TAKE_POLICY}
  const html = (text) => new DOMParser().parseFromString(trusted(text), 'text/html');
  const isWellFormed = (text) => !new DOMParser().parseFromString(trusted(text), 'application/xml').querySelector('parsererror');
  const unzip = async (file) => {
    const zip = await forms.openZip(file);
    if (!zip.ok) throw new Error(zip.error);
    const files = {};
    for (const [name, entry] of zip.value.entries) {
      const bytes = await zip.value.read(entry);
      if (!bytes.ok) throw new Error(name + ' ' + bytes.error);
      files[name] = new TextDecoder().decode(bytes.value);
    }
    return files;
  };
  // Where raw markup is let through: all that is neither properties nor code nor escaped.
  const asRead = (markdown) => markdown
    .replace(/^---\\n[\\s\\S]*?\\n---\\n/, '')
    .replace(/^(\`{3,}|~{3,})[\\s\\S]*?^\\1/gm, '')
    .replace(/(?<!\\\\)(\`+)[^\`][\\s\\S]*?(?<!\`)\\1(?!\`)/g, '')
    .replace(/\\\\</g, '&lt;');
  const oddInMarkdown = (markdown) => [
    ...suspects(html(asRead(markdown))),
    ...(markdown.match(/(?<!\\\\)\\]\\(<?\\s*(?:javascript|vbscript|file|data:(?!image\\/(?:png|jpe?g|gif|webp|avif))):?[^)]{0,40}/gi) ?? []),
  ];
  return (async () => {
    const listed = await forms.list({ filter: 'all', query: '' });
    if (!listed.ok) throw new Error(listed.error);
    const { articles } = listed.value;
    const written = {};
    for (const [name, form] of Object.entries(forms.FORMATS))
      written[name] = (await form.write(articles, () => undefined, new AbortController().signal)).file;
    const pages = { 'bookmarks.html': await written.bookmarks.text() };
    const odd = [];
    for (const [name, text] of Object.entries(await unzip(written.html))) pages['html/' + Object.keys(pages).length + '.html'] = text;
    for (const [name, text] of Object.entries(await unzip(written.markdown)))
      if (name.endsWith('.md')) odd.push(...oddInMarkdown(text).map((found) => name + ': ' + found));
    for (const [name, text] of Object.entries(await unzip(written.epub))) {
      if (!/\\.(xhtml|opf|ncx|xml)$/.test(name)) continue;
      if (!isWellFormed(text)) odd.push(name + ' is not well-formed');
      if (name.endsWith('.xhtml')) pages['book/' + Object.keys(pages).length + '.xhtml'] = text;
    }
    // A record begins a line or follows a comma; what a spreadsheet would run is marked as text.
    const csv = await written.csv.text();
    odd.push(...(csv.match(/(?:^|,)"?(?:[=+@\\t-]|\\r(?!\\n))[^\\n]{0,40}/gm) ?? []).filter((found) => !/^,?-?\\d/.test(found)));
    if (!Array.isArray(JSON.parse(await written.csl.text()))) odd.push('the CSL is no list');
    return { pages, odd, count: articles.length };
  })();`,
) as (forms: Forms) => Promise<Files & { readonly count: number }>;

/** Self-contained; writes a backup, takes everything off the disk, and puts the backup back. */
export async function thereAndBack(forms: Forms): Promise<number | string> {
  const backup = await forms.writeBackup({ settings: {} });
  if (!backup.ok || !backup.value) return 'no backup';
  const { file, counts } = backup.value;
  const erased = await forms.eraseAll();
  const opened = await forms.openBackup(file);
  if (!erased.ok || !opened.ok) return 'the backup does not open';
  const restored = await forms.restoreBackup(opened.value);
  return restored.ok && restored.value.added === counts.articles ? counts.articles : 'not restored';
}

import type { ArticleId } from '../../article';
import { type MessageKey, t, uiLanguage } from '../../i18n';
import type { Summary } from '../../library';
import {
  type Exported,
  fileName,
  loadForExport,
  markdownFolder,
  toBookmarks,
  toCsl,
  toCsv,
  toHtml,
  uniqueNames,
  writeEpub,
} from '../../library/export';
import { zipToBlob } from '../../library/zip';
import { bringCleaner } from '../cleaner';
import { fileDay } from '../save-file';
import { drawCover } from './cover';
import { toCore } from './pictures';

/** A file for the user, and how many articles it holds. */
export interface Written {
  readonly file: Blob;
  readonly name: string;
  readonly count: number;
}

type Progress = (done: number) => void;

interface Format {
  readonly name: MessageKey;
  readonly how: MessageKey;
  /** Needs the text: links that were kept without one are left out. */
  readonly needsText: boolean;
  write(articles: readonly Summary[], progress: Progress, signal: AbortSignal): Promise<Written>;
}

/** Articles one after the other, so that only one is in memory; what cannot be read is left out. */
async function* load(
  ids: readonly ArticleId[],
  progress: Progress,
  signal: AbortSignal,
): AsyncGenerator<Exported> {
  await bringCleaner();
  for (const [index, id] of ids.entries()) {
    if (signal.aborted) return;
    const exported = await loadForExport(id);
    if (exported.ok) yield exported.value;
    progress(index + 1);
  }
}

const idsOf = (articles: readonly Summary[]): readonly ArticleId[] => articles.map(({ id }) => id);

/** What a file of several articles is called. */
const common = (extension: string): string => `lectern-${fileDay()}${extension}`;

const nameFor = (articles: readonly Summary[], extension: string): string => {
  const [only, ...others] = articles;
  return only && others.length === 0 ? `${fileName(only.title)}${extension}` : common(extension);
};

async function writeMarkdown(
  articles: readonly Summary[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Written> {
  const { writer, blob } = zipToBlob();
  const add = markdownFolder(writer);
  let count = 0;
  for await (const exported of load(idsOf(articles), progress, signal)) {
    await add(exported);
    count++;
  }
  return { file: blob(), name: nameFor(articles, '.zip'), count };
}

async function writeHtml(
  articles: readonly Summary[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Written> {
  const { writer, blob } = zipToBlob();
  const unique = uniqueNames();
  let only = '';
  let count = 0;
  for await (const exported of load(idsOf(articles), progress, signal)) {
    only = await toHtml(exported);
    count++;
    if (articles.length > 1)
      writer.add(unique(fileName(exported.article.title), '.html'), new TextEncoder().encode(only));
  }
  return articles.length > 1
    ? { file: blob(), name: common('.zip'), count }
    : { file: new Blob([only], { type: 'text/html' }), name: nameFor(articles, '.html'), count };
}

async function writeBook(
  articles: readonly Summary[],
  progress: Progress,
  signal: AbortSignal,
): Promise<Written> {
  const [only, ...others] = articles;
  const day = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long' }).format(Date.now());
  const title = only && others.length === 0 ? only.title : t('exportBookTitle', day);
  const { writer, blob } = zipToBlob('application/epub+zip');
  const count = await writeEpub(
    writer,
    { title, id: `urn:uuid:${crypto.randomUUID()}`, now: Date.now() },
    load(idsOf(articles), progress, signal),
    { toCore, cover: drawCover },
  );
  return { file: blob(), name: nameFor(articles, '.epub'), count };
}

/** A list of addresses: one text, of which nothing has to be loaded. */
const listOf =
  (
    extension: string,
    type: string,
    text: (articles: readonly Summary[]) => string,
  ): Format['write'] =>
  async (articles) => ({
    file: new Blob([text(articles)], { type }),
    name: common(extension),
    count: articles.length,
  });

/** The forms in which articles can be taken out, in the order in which they are offered. */
export const FORMATS = {
  markdown: {
    name: 'exportMarkdown',
    how: 'exportMarkdownHow',
    needsText: true,
    write: writeMarkdown,
  },
  epub: { name: 'exportEpub', how: 'exportEpubHow', needsText: true, write: writeBook },
  html: { name: 'exportHtml', how: 'exportHtmlHow', needsText: true, write: writeHtml },
  csv: {
    name: 'exportCsv',
    how: 'exportCsvHow',
    needsText: false,
    write: listOf('.csv', 'text/csv', toCsv),
  },
  bookmarks: {
    name: 'exportBookmarks',
    how: 'exportBookmarksHow',
    needsText: false,
    write: listOf('.html', 'text/html', (articles) => toBookmarks(articles, t('extensionName'))),
  },
  csl: {
    name: 'exportCsl',
    how: 'exportCslHow',
    needsText: false,
    write: listOf('.json', 'application/json', toCsl),
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

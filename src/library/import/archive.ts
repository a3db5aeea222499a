import type { ZipEntry } from '../zip';
import { rowOf } from './draft';
import { type Format, type Row, Unreadable } from './entry';
import { isOmnivore, omnivoreDraft, omnivoreHighlights } from './formats/omnivore';
import { membersOf } from './json';
import { readText } from './read-text';
import { decode, pieces } from './text';
import { fieldsOf } from './values';
import { openArchive, unpack } from './zip';

/** Rows of one file of an export, which itself is named where the export has several. */
export interface Batch {
  readonly format: Format;
  readonly file: string;
  readonly rows: readonly Row[];
}

/** The files of Omnivore's export that list its articles. */
const METADATA = /^metadata_\d+_to_\d+\.json$/;

type Files = ReadonlyMap<string, ZipEntry>;

const baseOf = (name: string): string => name.replace(/^.*[/\\]/, '');

async function* readOmnivore(blob: Blob, files: Files, withTexts: boolean): AsyncGenerator<Batch> {
  const textOf = async (packed: ZipEntry): Promise<string | null> => {
    try {
      let text = '';
      for await (const chunk of decode(unpack(blob, packed))) text += chunk;
      return text;
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  };
  const rowFor = async (row: number, value: unknown, folder: string): Promise<Row> => {
    const fields = fieldsOf(value);
    if (!fields || !isOmnivore(fields)) return rowOf(row, { url: null, problem: 'broken-row' });
    const beside = (name: string, end: string) =>
      withTexts ? files.get(`${folder}${name}/${String(fields.slug)}.${end}`) : undefined;
    const [content, marked] = [beside('content', 'html'), beside('highlights', 'md')];
    const html = content && (await textOf(content));
    const highlights = marked && omnivoreHighlights((await textOf(marked)) ?? '');
    const problem = html === null ? ('no-content' as const) : null;
    return rowOf(row, { ...omnivoreDraft(fields), html, highlights, problem });
  };
  for (const [name, packed] of files) {
    if (!METADATA.test(baseOf(name))) continue;
    const folder = name.slice(0, -baseOf(name).length);
    let row = 0;
    for await (const members of pieces(decode(unpack(blob, packed)), membersOf())) {
      const rows: Row[] = [];
      for (const { value } of members) rows.push(await rowFor(++row, value, folder));
      yield { format: 'omnivore', file: name, rows };
    }
  }
}

/** Reads every file of an archive that is an export by itself; other files are passed over. */
async function* readEach(blob: Blob, files: Files): AsyncGenerator<Batch> {
  let isKnown = false;
  for (const [name, packed] of files) {
    if (!/\.(csv|json|html?|txt|tsv)$/i.test(name)) continue;
    try {
      for await (const { format, rows } of readText(decode(unpack(blob, packed)))) {
        isKnown = true;
        yield { format, file: name, rows };
      }
    } catch (error) {
      if (!(error instanceof Unreadable) || error.reason !== 'unknown-format') throw error;
    }
  }
  if (!isKnown) throw new Unreadable('unknown-format');
}

/** Whether an archive is Lectern's own backup. */
const isBackup = (files: Files): boolean =>
  files.has('manifest.json') &&
  [...files.keys()].some((name) => name === 'settings.json' || name.startsWith('articles/'));

/** Reads an archive; without texts where only its rows are counted. */
export async function* readArchive(blob: Blob, withTexts: boolean): AsyncGenerator<Batch> {
  const files = await openArchive(blob);
  if (isBackup(files)) throw new Unreadable('backup');
  const isOfOmnivore = [...files.keys()].some((name) => METADATA.test(baseOf(name)));
  yield* isOfOmnivore ? readOmnivore(blob, files, withTexts) : readEach(blob, files);
}

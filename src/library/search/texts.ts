import type { ArticleId } from '../../article';
import { success } from '../../article';
import { hasRoom } from '../../room';
import { read } from '../database';
import { compose } from '../text';
import { headingsIn } from './headings';
import { type Directory, readChunks, readDirectory, type ShadowText, writeChunk } from './shadow';

/** Texts in one chunk. */
const CHUNK = 100;
/** So many texts may be outside of the chunks before new ones are made. */
const MOST_LOOSE = 40;

/** When each article was saved last; what is searched. */
export type Versions = ReadonlyMap<ArticleId, number>;

/** Texts as they are stored, one record each; those that are gone or unreadable are left out. */
async function looseTexts(
  ids: readonly ArticleId[],
  versions: Versions,
  withHeadings: boolean,
): Promise<readonly ShadowText[]> {
  const stores = withHeadings ? (['texts', 'contents'] as const) : (['texts'] as const);
  const result = await read(stores, async (transaction) => {
    const texts = ids.map((id) => transaction.objectStore('texts').get(id));
    const contents = withHeadings
      ? ids.map((id) => transaction.objectStore('contents').get(id))
      : [];
    return success([await Promise.all(texts), await Promise.all(contents)] as const);
  });
  if (!result.ok) return [];
  const [texts, contents] = result.value;
  return texts.flatMap((record, at) => {
    if (typeof record?.text !== 'string') return [];
    const html = String(contents[at]?.html ?? '');
    const headings = headingsIn(html);
    const savedAt = versions.get(record.id) ?? 0;
    return [{ id: record.id, savedAt, text: compose(record.text), headings }];
  });
}

/** What of the directory still holds, and what no chunk holds. */
function compare(directory: Directory, versions: Versions) {
  const held = new Set<ArticleId>();
  const fresh = ([id, savedAt]: readonly [ArticleId, number]): boolean =>
    versions.get(id) === savedAt;
  for (const list of directory.values())
    for (const entry of list) if (fresh(entry)) held.add(entry[0]);
  const loose = [...versions.keys()].filter((id) => !held.has(id));
  return { loose, fresh };
}

function* slices<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += CHUNK) yield list.slice(at, at + CHUNK);
}

/** All texts in portions, the newest first; each article once. */
export async function* allTexts(versions: Versions): AsyncGenerator<readonly ShadowText[]> {
  const directory = await readDirectory();
  const { loose } = compare(directory, versions);
  for (const ids of slices(loose.reverse())) yield await looseTexts(ids, versions, false);
  for await (const texts of readChunks([...directory.keys()]))
    yield texts.filter(({ id, savedAt }) => versions.get(id) === savedAt);
}

/**
 * Brings the chunks up to date: those with texts that are gone are written anew without them, and
 * texts outside of chunks go into new ones, as long as the disk has room. `goOn` is asked between the steps.
 */
export async function tidyChunks(versions: Versions, goOn: () => Promise<boolean>): Promise<void> {
  if (!(await hasRoom('article'))) return;
  const directory = await readDirectory();
  const { loose, fresh } = compare(directory, versions);
  for (const [number, list] of directory) {
    if (list.every(fresh)) continue;
    if (!(await goOn())) return;
    for await (const texts of readChunks([number]))
      await writeChunk(
        texts.filter(({ id, savedAt }) => fresh([id, savedAt])),
        number,
      );
  }
  if (loose.length < MOST_LOOSE) return;
  for (const ids of slices(loose)) {
    if (!(await goOn())) return;
    const texts = await looseTexts(ids, versions, true);
    if (texts.length > 0) await writeChunk(texts);
  }
}

import { type ArticleId, type LibraryError, type Result, success } from '../../article';
import { read } from '../database';
import { get } from '../get';
import { type Highlight, parseHighlight } from '../schema';
import type { Exported } from './exported';

/** The highlights of one article that were not taken off, in the order of its text. */
async function highlightsOf(id: ArticleId): Promise<readonly Highlight[]> {
  const result = await read(['highlights'], async (transaction) => {
    const records: readonly unknown[] = await transaction
      .objectStore('highlights')
      .index('article')
      .getAll(id);
    return success(records.flatMap((record) => parseHighlight(record) ?? []));
  });
  if (!result.ok) return [];
  return result.value
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.position.start - b.position.start);
}

/** A saved article with its highlights; what is in the trash counts as not found. */
export async function loadForExport(id: ArticleId): Promise<Result<Exported, LibraryError>> {
  const kept = await get(id);
  if (!kept.ok) return kept;
  return success({ ...kept.value, highlights: await highlightsOf(id) });
}

import { type ArticleId, type LibraryError, type Result, success } from '../../article';
import { get } from '../get';
import { highlightsOf } from '../highlights';
import type { Exported } from './exported';

/** A saved article with its highlights; what is in the trash counts as not found. */
export async function loadForExport(id: ArticleId): Promise<Result<Exported, LibraryError>> {
  const kept = await get(id);
  if (!kept.ok) return kept;
  const highlights = await highlightsOf(id);
  return highlights.ok ? success({ ...kept.value, highlights: highlights.value }) : highlights;
}

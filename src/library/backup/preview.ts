import { type LibraryError, type Result, success } from '../../article';
import { read } from '../database';
import { FILES } from './manifest';
import type { OpenBackup } from './open';

/** Names of a backup's articles. */
export const articleNames = ({ manifest }: OpenBackup): readonly string[] =>
  Object.keys(manifest.files).filter((name) => name.startsWith(FILES.folder));

/** How many of a backup's articles are here by the same name; a restore merges them. */
export async function countHere(backup: OpenBackup): Promise<Result<number, LibraryError>> {
  const names = new Set(articleNames(backup));
  return read(['articles'], async (transaction) => {
    const ids = await transaction.objectStore('articles').getAllKeys();
    return success(ids.filter((id) => names.has(FILES.article(id))).length);
  });
}

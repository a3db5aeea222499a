import { type Result, type SaveError, success } from '../../article';
import { write } from '../database';
import { type Highlight, parseHighlight } from '../schema';
import { fields } from '../schema/values';
import { fromAnnotation } from './annotation';
import { FILES } from './manifest';
import { laterHighlight } from './merge';
import type { OpenBackup } from './open';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * Puts highlights back, of two forms the later one; `ids` leads from an article's id in the backup to
 * the one under which it is kept. Answers with the number of those that can be read.
 */
export async function restoreHighlights(
  backup: OpenBackup,
  ids: ReadonlyMap<string, string>,
): Promise<Result<number, SaveError>> {
  const given = list(await backup.json(FILES.highlights)).flatMap(
    (annotation) => fromAnnotation(annotation) ?? [],
  );
  const unreadable =
    FILES.unreadable in backup.manifest.files ? list(await backup.json(FILES.unreadable)) : [];
  return write(['highlights'], async (transaction) => {
    const store = transaction.objectStore('highlights');
    for (const highlight of given) {
      const article = (ids.get(highlight.article) ?? highlight.article) as Highlight['article'];
      const kept = parseHighlight(await store.get(highlight.id));
      await store.put({ ...laterHighlight(kept, highlight), article });
    }
    for (const record of unreadable) {
      const id = fields(record)?.id;
      if (typeof id === 'string' && (await store.count(id)) === 0)
        await store.put(record as Highlight);
    }
    return success(given.length);
  });
}

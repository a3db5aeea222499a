import { isOtherPage } from '../article';
import { reportOf } from '../extract';
import { readPage } from './reading';
import { load } from './scripts';

/** What a report of this page holds, as text; nothing of it is kept or sent. */
export async function writeReport(ignore: Element | undefined): Promise<string> {
  const read = await readPage({ ignore });
  const { snapshot } = await load('extractor');
  const page = snapshot(document, ignore && { ignore });
  const left: Record<string, number> = {};
  if (read.ok) for (const { rule } of read.value.removed) left[rule] = (left[rule] ?? 0) + 1;
  const rules = read.ok ? read.value.corrections.site.length : 0;
  const outcome = read.ok
    ? 'article'
    : isOtherPage(read.error)
      ? `no article: ${read.error}`
      : read.error;
  return reportOf(page, { outcome, left, rules });
}

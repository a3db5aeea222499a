import type { Article } from '../article';
import type { Joined, PagesOptions } from './pages';
import type { Spot } from './places-given';
import type { Pages } from './view';

/** The page that was read, by its number; nothing where an article has one page. */
const pagesOf = (article: Article): Pages => {
  const { completeness } = article;
  return new Map(
    completeness.kind === 'pages' ? completeness.held.map((number) => [number, article]) : [],
  );
};

/** The same spot in a text that holds the former one as a part. */
const movedInto = (text: string, former: string, spot: Spot): Spot => {
  const before = Math.max(0, text.indexOf(former.slice(0, 200)));
  const share = (before + spot.place.share * former.length) / text.length;
  return { ...spot, place: { ...spot.place, share } };
};

/** Brings the pages of an article that are not here; null where it has gone meanwhile. */
export async function bringPages(
  given: Article,
  joined: Joined | null,
  load: NonNullable<PagesOptions['load']>,
  { signal, progress }: { signal: AbortSignal; progress: (page: number) => void },
  spotNow: PagesOptions['spotNow'],
): Promise<Joined | null> {
  const here = joined?.pages ?? pagesOf(given);
  const stitched = await load(here, { article: given, signal, progress });
  if (signal.aborted) return null;
  const spot = spotNow();
  const moved = spot && movedInto(stitched.article.text, (joined?.article ?? given).text, spot);
  return { of: given, ...stitched, spot: moved };
}

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, Completeness } from '../article';
import type { Spot } from './places-given';
import { formsGiven } from './special';
import type { MissingPage, Pages, ReaderActions, Stitched } from './view';

/** What there is to do about the pages of an article that are not here. */
export interface PagesChoice {
  /** The page that is on its way; null when none is. */
  readonly loading: number | null;
  readonly missing: MissingPage | null;
  load(): void;
}

/** Whether pages of the article are known that are not here. */
export const isPart = (part: Completeness): boolean =>
  part.kind === 'pages' && part.held.length !== part.count;

export interface Joined {
  readonly of: Article;
  readonly article: Article;
  readonly pages: Pages;
  readonly missing: MissingPage | null;
  /** Where it was read to when the other pages came. */
  readonly spot: Spot | null;
}

export interface PagesOptions {
  /** What was brought before. */
  readonly before: Stitched | undefined;
  readonly load: ReaderActions['loadPages'];
  /** Where the article is being read. */
  readonly spotNow: () => Spot | null;
  readonly failed: (error: unknown) => void;
}

/** What the pages of an article make together; `joined` is null until others than `given` were asked for. */
interface ReaderPages {
  readonly joined: Joined | null;
  readonly choice: PagesChoice | null;
}

/** Brings the other pages of an article when asked; what is on its way ends when the article goes. */
export function useArticlePages(
  given: Article | null,
  { before, load, spotNow, failed }: PagesOptions,
): ReaderPages {
  const [last, setJoined] = useState<Joined | null>(null);
  const [loading, setLoading] = useState<number | null>(null);
  const going = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      going.current?.abort();
      going.current = null;
      setLoading(null);
    },
    [given],
  );
  const again = useMemo(
    () => (given && before ? { of: given, ...before, spot: null } : null),
    [given, before],
  );
  const joined = last && last.of === given ? last : again;
  if (!given || !load || given.completeness.kind !== 'pages') return { joined: null, choice: null };
  const bring = async () => {
    if (going.current) return;
    const own = new AbortController();
    going.current = own;
    setLoading(0);
    try {
      const options = { signal: own.signal, progress: setLoading };
      const all = await formsGiven()?.bringPages(given, joined, load, options, spotNow);
      if (all) setJoined(all);
    } catch (error) {
      if (!own.signal.aborted) failed(error);
    } finally {
      if (going.current === own) {
        going.current = null;
        setLoading(null);
      }
    }
  };
  return {
    joined,
    choice: { loading, missing: joined?.missing ?? null, load: () => void bring() },
  };
}

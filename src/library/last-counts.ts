import { type Counts, SHELVES } from './shelves';

const KEY = 'counts';

const NONE: Counts = {
  counts: { unread: 0, all: 0, favourites: 0, archive: 0, links: 0, trash: 0 },
  tags: [],
};

/** Workers and tests have none. */
const storage = (): Storage | undefined => globalThis.localStorage;

function parse(text: string): Counts {
  const given: unknown = JSON.parse(text);
  const { counts, tags } = given as Partial<Counts>;
  const isWhole = SHELVES.every((shelf) => typeof counts?.[shelf] === 'number');
  return counts && isWhole && Array.isArray(tags) ? { counts, tags } : NONE;
}

/** What was last known, to be shown until everything is counted anew; it is right nearly always. */
export function lastCounts(): Counts {
  try {
    return parse(storage()?.getItem(KEY) ?? 'null') ?? NONE;
  } catch {
    // Whatever is stored there, the true numbers follow at once.
    return NONE;
  }
}

/** Remembers the counts for the next page that begins. */
export function rememberCounts({ counts, tags }: Counts): void {
  storage()?.setItem(KEY, JSON.stringify({ counts, tags }));
}

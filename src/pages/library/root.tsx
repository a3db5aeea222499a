import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../settings';
import { HIGHLIGHTS_HASH } from './highlights/address';
import { lazily } from './lazily';
import { Library } from './library';

const Highlights = lazily(async () => (await import('./highlights/highlights')).Highlights);

const isAtHighlights = (): boolean => location.hash === HIGHLIGHTS_HASH;

/** The saved articles, or all that is highlighted in them. */
export function Root({ settings }: { settings: Settings }) {
  const [atHighlights, setAtHighlights] = useState(isAtHighlights);
  useEffect(() => {
    const listening = new AbortController();
    const follow = () => setAtHighlights(isAtHighlights());
    for (const type of ['popstate', 'hashchange'])
      window.addEventListener(type, follow, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return atHighlights ? (
    <Highlights.Part names={settings.colourNames} />
  ) : (
    <Library settings={settings} />
  );
}

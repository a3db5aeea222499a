import { useEffect, useState } from 'preact/hooks';

/** The window's width in CSS pixels from which sidebar, list and article stand side by side. */
const WIDE = '(min-width: 1100px)';

/** Whether there is room for the article beside the list. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const listening = new AbortController();
    query.addEventListener('change', () => setWide(query.matches), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return wide;
}

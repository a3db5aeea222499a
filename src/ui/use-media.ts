import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, kept up with every change. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const listening = new AbortController();
    const look = () => setHolds(list.matches);
    list.addEventListener('change', look, { signal: listening.signal });
    look();
    return () => listening.abort();
  }, [query]);
  return holds;
}

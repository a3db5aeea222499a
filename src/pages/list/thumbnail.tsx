import { useEffect, useRef, useState } from 'preact/hooks';
import { picture } from '../../library';

/** Calls `seen` once, when `element` comes near the visible part of the list. */
function whenNear(element: Element, seen: () => void): IntersectionObserver {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      seen();
    },
    { rootMargin: '200px' },
  );
  observer.observe(element);
  return observer;
}

/** A stored picture, read only when its row comes into view. */
export function Thumbnail({ hash }: { hash: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made: string | undefined;
    let gone = false;
    const load = async (): Promise<void> => {
      const blob = await picture(hash);
      if (!blob || gone) return;
      made = URL.createObjectURL(blob);
      setAddress(made);
    };
    const observer = place.current && whenNear(place.current, () => void load());
    return () => {
      gone = true;
      observer?.disconnect();
      if (made) URL.revokeObjectURL(made);
    };
  }, [hash]);
  return (
    <span class="thumbnail" ref={place}>
      {address && <img src={address} alt="" decoding="async" onError={() => setAddress(null)} />}
    </span>
  );
}

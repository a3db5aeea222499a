import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the page whose script comes when the part is first drawn, or is fetched ahead. */
export interface LazyPart<P> {
  readonly Part: FunctionComponent<P>;
  fetch(): Promise<FunctionComponent<P>>;
}

/** Leaves a part out of the page's first script, for which the list would have to wait. */
export function lazily<P extends object>(load: () => Promise<FunctionComponent<P>>): LazyPart<P> {
  let loaded: FunctionComponent<P> | undefined;
  const fetch = async () => {
    loaded ??= await load();
    return loaded;
  };
  const Part = (props: P) => {
    const [Drawn, setDrawn] = useState(() => loaded);
    useEffect(() => {
      if (!Drawn) void fetch().then((part) => setDrawn(() => part));
    }, [Drawn]);
    return Drawn ? <Drawn {...props} /> : null;
  };
  return { Part, fetch };
}

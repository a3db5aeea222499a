import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Article } from '../article';
import type { Settings } from '../settings';
import type { AidsDesk } from './aids-desk';
import type { WithParts } from './later';
import { pushLayer } from './layers';
import type { Notice } from './notices';
import type { ReaderActions } from './view';

export interface AidsOptions {
  readonly reader: { readonly current: HTMLElement | null };
  readonly article: Article | null;
  /** Another string for another drawing of an article, and null while none is drawn or it is put right. */
  readonly drawn: string | null;
  readonly settings: Settings;
  readonly actions: ReaderActions;
  readonly change: (changes: Partial<Settings>) => void;
  readonly notify: (notice: Notice) => void;
  readonly announce: (message: string) => void;
  /** Told when the script of the aids cannot be had. */
  readonly failed: () => void;
}

export interface ReadingAids {
  readonly isListening: boolean;
  /** Does something with the aids once what knows of them is there. */
  readonly with: (then: (aids: AidsDesk) => void) => void;
  /** Ends the reading aloud; answers whether there was any. */
  stop(): boolean;
  /** Answers whether a key that is no command was for an aid. */
  onKey(key: string, focused: Element | null): boolean;
}

/** The reading aids, of which a part that comes later knows all; their script comes when they are first wanted. */
export function useAids(options: AidsOptions, withParts: WithParts): ReadingAids {
  const { drawn, settings, article } = options;
  const [isListening, setListening] = useState(false);
  const [held] = useState<{ options: AidsOptions; desk?: AidsDesk }>({ options });
  held.options = options;
  const by: ReadingAids['with'] = (then) =>
    withParts(({ AidsDesk }) => {
      held.desk ??= new AidsDesk(() => held.options, setListening, pushLayer);
      then(held.desk);
    });
  const isWanted = drawn !== null && (settings.lineFocus !== 'off' || settings.wordStarts);
  useEffect(() => {
    if (isWanted) by((aids) => aids.bring());
  }, [isWanted, drawn]);
  useEffect(() => held.desk?.update(settings), [settings]);
  // While the article is still there: an effect would end after it, and the voice with it.
  useLayoutEffect(() => {
    if (drawn === null || !article) return;
    held.desk?.resume();
    return () => held.desk?.close(article.url);
  }, [drawn]);
  return {
    isListening,
    with: by,
    stop: () => held.desk?.stop() ?? false,
    onKey: (key, focused) => held.desk?.onKey(key, focused) ?? false,
  };
}

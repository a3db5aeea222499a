import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../article';
import type { Settings } from '../settings';
import type { Aids, AidsScript, Held } from './aids';
import type { Command } from './keys';
import { pushLayer } from './layers';
import type { Notice } from './notices';
import type { ReaderActions } from './view';

interface AidsOptions {
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

type ListenCommand =
  | 'listen'
  | 'nextSentence'
  | 'previousSentence'
  | 'nextPassage'
  | 'previousPassage';
type AidCommand = ListenCommand | 'lookUp';

export interface ReadingAids {
  readonly isListening: boolean;
  readonly commands: Readonly<Record<AidCommand & Command, () => void>>;
  /** Begins to read aloud at the beginning of a range of the article. */
  listenFrom(range: Range): void;
  /** Opens the card for these words, or for the article where there are none. */
  lookUp(words: string): void;
  /** Begins to read aloud, or ends it. */
  toggleListening(): void;
  /** Ends the reading aloud; answers whether there was any. */
  stop(): boolean;
  /** Answers whether a key that is no command was for an aid. */
  onKey(key: string, focused: Element | null): boolean;
}

/** The reading aids, which come in a script of their own when they are first wanted. */
export function useAids(options: AidsOptions): ReadingAids {
  const { drawn, settings } = options;
  const [isListening, setListening] = useState(false);
  const aids = useRef<Aids | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const open = ({ open }: AidsScript): Aids | null => {
    const { reader, article, actions, settings } = latest.current;
    if (!reader.current || !article) return null;
    const host = {
      reader: reader.current,
      article,
      pushLayer,
      change: (changes: Partial<Settings>) => latest.current.change(changes),
      notify: (notice: Notice) => latest.current.notify(notice),
      announce: (message: string) => latest.current.announce(message),
      remember: actions.remember.bind(null, article),
      listening: setListening,
    };
    return open(host, settings);
  };
  const withAids = async (then: (aids: Aids) => void): Promise<void> => {
    const wanted = latest.current.drawn;
    if (wanted === null) return;
    try {
      const script = await latest.current.actions.loadAids();
      if (latest.current.drawn !== wanted) return;
      aids.current ??= open(script);
    } catch {
      latest.current.failed();
      return;
    }
    if (aids.current) then(aids.current);
  };
  const isWanted = drawn !== null && (settings.lineFocus !== 'off' || settings.wordStarts);
  useEffect(() => {
    if (isWanted) void withAids(() => undefined);
  }, [isWanted, drawn]);
  useEffect(() => aids.current?.update(settings), [settings]);
  const held = useRef<{ readonly url: string; readonly voice: Held } | null>(null);
  // While the article is still there: an effect would end after it, and the voice with it.
  useLayoutEffect(() => {
    const url = latest.current.article?.url;
    if (drawn === null || !url) return;
    const before = held.current;
    held.current = null;
    if (before?.url === url) void withAids((aids) => aids.resume(before.voice));
    return () => {
      const voice = aids.current?.close();
      aids.current = null;
      if (voice) held.current = { url, voice };
    };
  }, [drawn]);
  const move = (to: Exclude<ListenCommand, 'listen'>) => () => aids.current?.move(to);
  const stop = () => aids.current?.stop() ?? false;
  return {
    isListening,
    commands: {
      listen: () => void withAids((aids) => aids.listen()),
      lookUp: () => void withAids((aids) => aids.lookUp()),
      nextSentence: move('nextSentence'),
      previousSentence: move('previousSentence'),
      nextPassage: move('nextPassage'),
      previousPassage: move('previousPassage'),
    },
    listenFrom: ({ startContainer, startOffset }) =>
      void withAids((aids) => aids.listen({ node: startContainer, offset: startOffset })),
    lookUp: (words) => void withAids((aids) => aids.lookUp(words)),
    toggleListening: () => stop() || void withAids((aids) => aids.listen()),
    stop,
    onKey: (key, focused) => aids.current?.onKey(key, focused) ?? false,
  };
}

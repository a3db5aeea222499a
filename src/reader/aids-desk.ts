import type { Settings } from '../settings';
import type { Aids, AidsScript, Held } from './aids';
import type { Command } from './keys';
import type { PushLayer } from './layers';
import type { Notice } from './notices';
import type { AidsOptions } from './use-aids';

type ListenCommand =
  | 'listen'
  | 'nextSentence'
  | 'previousSentence'
  | 'nextPassage'
  | 'previousPassage';
export type AidCommand = ListenCommand | 'lookUp';

/** The reading aids of one reader, whose script comes when they are first wanted. */
export class AidsDesk {
  #aids: Aids | null = null;
  /** A voice that reads on where the same article is drawn anew. */
  #held: { readonly url: string; readonly voice: Held } | null = null;

  constructor(
    private readonly latest: () => AidsOptions,
    private readonly listening: (isOn: boolean) => void,
    private readonly pushLayer: PushLayer,
  ) {}

  /** Brings them, and does nothing with them. */
  bring(): void {
    void this.#with(() => undefined);
  }

  update(settings: Settings): void {
    this.#aids?.update(settings);
  }

  /** Goes on where the article that is drawn now was read aloud before. */
  resume(): void {
    const held = this.#held;
    this.#held = null;
    if (held && held.url === this.latest().article?.url)
      void this.#with((aids) => aids.resume(held.voice));
  }

  /** Ends them with the drawing of the article of that address. */
  close(url: string): void {
    const voice = this.#aids?.close();
    this.#aids = null;
    if (voice) this.#held = { url, voice };
  }

  commands(): Readonly<Record<AidCommand & Command, () => void>> {
    const move = (to: Exclude<ListenCommand, 'listen'>) => () => this.#aids?.move(to);
    return {
      listen: () => void this.#with((aids) => aids.listen()),
      lookUp: () => void this.#with((aids) => aids.lookUp()),
      nextSentence: move('nextSentence'),
      previousSentence: move('previousSentence'),
      nextPassage: move('nextPassage'),
      previousPassage: move('previousPassage'),
    };
  }

  /** Begins to read aloud at the beginning of a range of the article. */
  listenFrom({ startContainer, startOffset }: Range): void {
    void this.#with((aids) => aids.listen({ node: startContainer, offset: startOffset }));
  }

  /** Opens the card for these words. */
  lookUp(words: string): void {
    void this.#with((aids) => aids.lookUp(words));
  }

  /** Begins to read aloud, or ends it. */
  toggleListening(): void {
    if (!this.stop()) this.commands().listen();
  }

  stop(): boolean {
    return this.#aids?.stop() ?? false;
  }

  onKey(key: string, focused: Element | null): boolean {
    return this.#aids?.onKey(key, focused) ?? false;
  }

  #open({ open }: AidsScript): Aids | null {
    const { reader, article, actions, settings } = this.latest();
    if (!reader.current || !article) return null;
    const host = {
      reader: reader.current,
      article,
      pushLayer: this.pushLayer,
      change: (changes: Partial<Settings>) => this.latest().change(changes),
      notify: (notice: Notice) => this.latest().notify(notice),
      announce: (message: string) => this.latest().announce(message),
      remember: actions.remember.bind(null, article),
      listening: this.listening,
    };
    return open(host, settings);
  }

  async #with(then: (aids: Aids) => void): Promise<void> {
    const { drawn, actions, failed } = this.latest();
    if (drawn === null) return;
    try {
      const script = await actions.loadAids();
      if (this.latest().drawn !== drawn) return;
      this.#aids ??= this.#open(script);
    } catch {
      failed();
      return;
    }
    if (this.#aids) then(this.#aids);
  }
}

import type { Settings } from '../settings';
import choiceStyles from '../ui/choice.css?inline';
import type { AidsHost } from './aids-host';
import { Focus } from './focus/focus';
import focusStyles from './focus/focus.css?inline';
import listenStyles from './listen/listen.css?inline';
import { Listening, type Speech } from './listen/listening';
import type { Held } from './listen/speaker';
import type { Point } from './listen/start-point';
import { openLookUp } from './lookup/lookup';
import lookUpStyles from './lookup/lookup.css?inline';
import { selectedText } from './lookup/selection';

const browserSpeech = (): Speech => ({
  synth: speechSynthesis,
  utterance: (text) => new SpeechSynthesisUtterance(text),
});

/** The reading aids at work on one article. */
export class Aids {
  readonly #host: AidsHost;
  #settings: Settings;
  readonly #focus: Focus;
  #listening: Listening | null = null;
  #last: Range | null = null;
  #closeLookUp: (() => void) | null = null;

  constructor(host: AidsHost, settings: Settings) {
    this.#host = host;
    this.#settings = settings;
    const article = host.reader.querySelector<HTMLElement>('.article') ?? host.reader;
    this.#focus = new Focus(host.reader, article);
    this.#focus.update(settings);
  }

  /** Begins to read aloud, pauses, or goes on; `from` a point of the article, or where the reader is. */
  listen(from: Point | null = null): void {
    if (this.#listening && from) this.#listening.goOnFrom(from);
    else if (this.#listening) this.#listening.toggle();
    else this.#begin((listening) => listening.begin(from));
  }

  /** Goes on with what was held when the article was drawn anew. */
  resume(held: Held): void {
    if (!this.#listening) this.#begin((listening) => listening.resume(held));
  }

  /** Moves the voice, if there is one. */
  move(to: 'nextSentence' | 'previousSentence' | 'nextPassage' | 'previousPassage'): void {
    this.#listening?.speaker?.[to]();
  }

  /** Opens the card for these words, without any for what is selected, or for the article. */
  lookUp(words?: string): void {
    this.#closeLookUp?.();
    this.#closeLookUp = openLookUp(this.#host, this.#settings, {
      words: words ?? selectedText(this.#host.reader),
      closed: () => {
        this.#closeLookUp = null;
      },
    });
  }

  /** Ends the reading aloud; answers whether there was any. */
  stop(): boolean {
    const was = this.#listening !== null;
    this.#listening?.close();
    return was;
  }

  update(settings: Settings): void {
    this.#settings = settings;
    this.#listening?.update(settings);
    this.#focus.update(settings);
  }

  /** Answers whether a key that is no command was for one of them. */
  onKey(key: string, focused: Element | null): boolean {
    this.#listening?.onKey(key, focused);
    return this.#focus.onKey(key, focused);
  }

  /** Puts all back; answers with what can go on in another drawing of the article. */
  close(): Held | null {
    const held = this.#listening?.held ?? null;
    this.stop();
    this.#closeLookUp?.();
    this.#focus.remove();
    return held;
  }

  #begin(then: (listening: Listening) => void): void {
    this.#listening = new Listening({
      host: this.#host,
      settings: this.#settings,
      speech: browserSpeech(),
      last: this.#last,
      ended: (last) => {
        this.#listening = null;
        this.#last = last;
        this.#host.listening(false);
      },
    });
    this.#host.listening(true);
    // The bar is painted before the place is looked for.
    const listening = this.#listening;
    setTimeout(() => then(listening));
  }
}

/** What helps to read, in a script of its own with a Preact of its own: it comes when it is first wanted. */
export const aids = () => ({
  styles: choiceStyles + listenStyles + focusStyles + lookUpStyles,
  open: (host: AidsHost, settings: Settings): Aids => new Aids(host, settings),
});

export type { Held };
export type AidsScript = ReturnType<typeof aids>;

import { firstPiece, longestPiece } from './pieces';
import type { Span } from './sentences';
import { type Synth, Turn } from './turn';
import { isOnline } from './voices';

/** One sentence of one passage of the article. */
export interface Sentence extends Span {
  /** Number of the passage, from 0. */
  readonly passage: number;
  /** The text of the whole passage. */
  readonly text: string;
}

/** Where a voice was when its article was drawn anew, and whether it was speaking. */
export interface Held {
  readonly sentence: Sentence;
  readonly isSpeaking: boolean;
}

/** Where sentences come from. */
export interface Source {
  /** The sentence around a character of a passage, or else the next one. */
  from(passage: number, index: number): Sentence | null;
  /** The last one that ends at or before a character of a passage. */
  before(passage: number, index: number): Sentence | null;
}

/** Why a voice does not go on by itself. */
export type Trouble = 'refused' | 'offline' | 'silent' | 'interrupted';

export type SpeakerState = 'speaking' | 'paused' | 'done';

interface SpeakerOptions {
  readonly synth: Synth;
  readonly utterance: (text: string) => SpeechSynthesisUtterance;
  readonly source: Source;
  readonly voice: SpeechSynthesisVoice;
  /** 0.5 to 4. */
  readonly rate: number;
  readonly changed: (state: SpeakerState) => void;
  /** The voice has come to a sentence, or to a word of it where it says so. */
  readonly reached: (sentence: Sentence, word: Span | null) => void;
  readonly failed: (trouble: Trouble) => void;
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  'not-allowed': 'refused',
  network: 'offline',
  canceled: 'interrupted',
  interrupted: 'interrupted',
};

/** Tries of one utterance, and utterances without a sign of life, until the voice counts as silent. */
const TRIES = 3;
/** How often, and every how many milliseconds, the browser is looked at that has to let go of what was cut. */
const TO_CUT = 10;
const CUT_LOOK = 10;

/**
 * Speaks sentence after sentence. Pausing and every change cut the utterance and speak again from
 * the last word that the voice reported: `pause()` of browsers stops some voices for ever, and rate
 * and voice of a running utterance cannot be changed.
 */
export class Speaker {
  readonly #options: SpeakerOptions;
  #voice: SpeechSynthesisVoice;
  #rate: number;
  #state: SpeakerState = 'paused';
  #sentence: Sentence | null = null;
  /** The character from which to go on. */
  #at = 0;
  #turn: Turn | null = null;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SpeakerOptions) {
    this.#options = options;
    this.#voice = options.voice;
    this.#rate = options.rate;
  }

  get state(): SpeakerState {
    return this.#state;
  }

  get sentence(): Sentence | null {
    return this.#sentence;
  }

  /** Goes on at a sentence; with none left it is done. */
  go(to: Sentence | null): void {
    if (!to) {
      this.#finish();
      return;
    }
    this.#tries = 0;
    this.#sentence = to;
    this.#at = to.start;
    if (this.#state === 'speaking') this.#restart();
    else this.#options.reached(to, null);
  }

  play(): void {
    if (this.#state === 'speaking' || !this.#sentence) return;
    this.#tries = 0;
    this.#set('speaking');
    this.#restart();
  }

  pause(): void {
    if (this.#state !== 'speaking') return;
    this.#cut();
    this.#set('paused');
  }

  /** Lets go of the voice for good. */
  stop(): void {
    this.#cut();
    this.#sentence = null;
    this.#state = 'done';
  }

  change(to: { readonly rate?: number; readonly voice?: SpeechSynthesisVoice }): void {
    const { rate = this.#rate, voice = this.#voice } = to;
    if (rate === this.#rate && voice === this.#voice) return;
    this.#rate = rate;
    this.#voice = voice;
    if (this.#state === 'speaking') this.#restart();
  }

  nextSentence(): void {
    const now = this.#sentence;
    if (now) this.go(this.#options.source.from(now.passage, now.end));
  }

  previousSentence(): void {
    const now = this.#sentence;
    if (now) this.go(this.#options.source.before(now.passage, now.start) ?? now);
  }

  nextPassage(): void {
    const now = this.#sentence;
    if (now) this.go(this.#options.source.from(now.passage + 1, 0));
  }

  /** To the beginning of the passage, and from there to that of the one before. */
  previousPassage(): void {
    const now = this.#sentence;
    if (!now) return;
    const { source } = this.#options;
    const first = source.from(now.passage, 0) ?? now;
    const before = source.before(first.passage, first.start);
    const isFirst = first.passage === now.passage && first.start === now.start;
    this.go(isFirst && before ? source.from(before.passage, 0) : first);
  }

  #set(state: SpeakerState): void {
    this.#state = state;
    this.#options.changed(state);
  }

  #finish(): void {
    this.#cut();
    this.#set('done');
  }

  #cut(): void {
    clearTimeout(this.#timer);
    this.#turn?.cut();
    this.#turn = null;
  }

  /** Cuts, and speaks as soon as the browser has let go: what follows a cut at once is lost in some. */
  #restart(): void {
    this.#cut();
    const { synth } = this.#options;
    let looks = 0;
    const speak = () => {
      const isBusy = synth.speaking || synth.pending;
      if (isBusy && looks++ < TO_CUT) this.#timer = setTimeout(speak, CUT_LOOK);
      else this.#speak();
    };
    speak();
  }

  #speak(): void {
    const sentence = this.#sentence;
    if (!sentence) return;
    const { synth, utterance, reached } = this.#options;
    const { text, end } = sentence;
    const longest = longestPiece(isOnline(this.#voice), this.#rate);
    const piece = firstPiece(text, { start: this.#at, end }, longest);
    reached(sentence, null);
    this.#turn = new Turn({
      synth,
      utterance,
      voice: this.#voice,
      rate: this.#rate,
      text,
      piece,
      word: (word) => {
        this.#at = word.start;
        reached(sentence, word);
      },
      ended: (alive) => {
        this.#tries = alive ? 0 : this.#tries + 1;
        this.#at = piece.end;
        this.#goOn(sentence);
      },
      failed: (code) => {
        const trouble = TROUBLES[code];
        this.#tries++;
        if (trouble || this.#tries >= TRIES) this.#fail(trouble ?? 'silent');
        else this.#restart();
      },
    });
  }

  /** What comes after an utterance: the rest of its sentence, or the next one. */
  #goOn(sentence: Sentence): void {
    this.#turn = null;
    const hasRest = sentence.text.slice(this.#at, sentence.end).trim() !== '';
    const next = hasRest
      ? sentence
      : this.#options.source.from(sentence.passage, Math.max(this.#at, sentence.end));
    if (this.#tries >= TRIES) this.#fail('silent');
    else if (!next) this.#finish();
    else {
      if (!hasRest) this.#at = next.start;
      this.#sentence = next;
      this.#speak();
    }
  }

  #fail(trouble: Trouble): void {
    this.#cut();
    this.#set('paused');
    this.#options.failed(trouble);
  }
}

import { spokenText, wordAt, writtenIndex } from './pieces';
import type { Span } from './sentences';

/** What is needed of `speechSynthesis`. */
export type Synth = Pick<
  SpeechSynthesis,
  'speak' | 'cancel' | 'resume' | 'speaking' | 'pending' | 'paused'
>;

/** How often a voice is looked at that may never say that it has ended, in milliseconds. */
const LOOK = 250;
/** Looks that a voice gets to begin, and that it is given beyond the longest that a text can take. */
const TO_BEGIN = 20;
const TO_END = 40;
/** Looks without a voice until it counts as ended: between two sounds it may look idle for a moment. */
const IDLE = 2;
/** The slowest that voices speak, in characters per look at speed 1. */
const SLOWEST = 1;

interface TurnOptions {
  readonly synth: Synth;
  readonly utterance: (text: string) => SpeechSynthesisUtterance;
  readonly voice: SpeechSynthesisVoice;
  readonly rate: number;
  /** The text of the passage, and what of it is to be spoken. */
  readonly text: string;
  readonly piece: Span;
  readonly word: (word: Span) => void;
  /** `alive`: it gave a sign of having spoken. */
  readonly ended: (alive: boolean) => void;
  /** By the code of the browser; `none` where it never began. */
  readonly failed: (code: SpeechSynthesisErrorCode | 'none') => void;
}

/** One utterance on its way, until it ends or is cut; what a cut one is still told is not heard. */
export class Turn {
  readonly #options: TurnOptions;
  readonly #shown: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOver = false;
  #hasBegun = false;
  #isAlive = false;
  #looks = 0;
  #idleLooks = 0;

  constructor(options: TurnOptions) {
    const { text, piece, synth, voice, rate } = options;
    this.#options = options;
    this.#shown = text.slice(piece.start, piece.end);
    const spoken = options.utterance(spokenText(this.#shown));
    spoken.voice = voice;
    spoken.lang = voice.lang;
    spoken.rate = rate;
    this.#listenTo(spoken);
    // A page can hold the voices that all of its window shares.
    if (synth.paused) synth.resume();
    synth.speak(spoken);
    this.#lookLater();
  }

  /** Silences it. */
  cut(): void {
    this.#over();
    this.#options.synth.cancel();
  }

  #over(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  #end(isAlive: boolean): void {
    this.#over();
    this.#options.ended(isAlive);
  }

  #fail(code: SpeechSynthesisErrorCode | 'none'): void {
    this.#over();
    this.#options.failed(code);
  }

  #listenTo(spoken: SpeechSynthesisUtterance): void {
    const live = () => {
      this.#hasBegun = this.#isAlive = true;
      this.#looks = this.#idleLooks = 0;
    };
    spoken.onstart = () => this.#isOver || live();
    spoken.onboundary = (event) => {
      if (this.#isOver) return;
      live();
      if (event.name === 'word') this.#word(event);
    };
    spoken.onend = () => this.#isOver || this.#end(true);
    spoken.onerror = ({ error }) => this.#isOver || this.#fail(error);
  }

  #word({ charIndex, charLength }: SpeechSynthesisEvent): void {
    const { text, piece } = this.#options;
    const start = piece.start + writtenIndex(this.#shown, charIndex);
    const word = wordAt(text, start, charLength);
    if (word.end > word.start && word.end <= piece.end) this.#options.word(word);
  }

  #lookLater(): void {
    this.#timer = setTimeout(() => this.#look(), LOOK);
  }

  /** Goes by whether the browser speaks, where the voice itself says nothing. */
  #look(): void {
    const { synth, rate } = this.#options;
    this.#looks++;
    this.#hasBegun ||= synth.speaking;
    this.#idleLooks = synth.speaking || synth.pending ? 0 : this.#idleLooks + 1;
    const longest = this.#shown.length / (SLOWEST * rate) + TO_END;
    if (!this.#hasBegun && this.#looks >= TO_BEGIN) this.#fail('none');
    else if (this.#hasBegun && this.#idleLooks >= IDLE) this.#end(true);
    else if (this.#hasBegun && this.#looks > longest) {
      synth.cancel();
      this.#end(this.#isAlive);
    } else this.#lookLater();
  }
}

/** How a scripted voice behaves. */
export interface Manners {
  /** Milliseconds of a word. */
  readonly word?: number;
  /** Reports words. */
  readonly words?: boolean;
  readonly starts?: boolean;
  readonly ends?: boolean;
  /** Breaks off after so many milliseconds and says nothing, as online voices of Chromium do. */
  readonly cutAfter?: number;
  /** Never begins. */
  readonly dead?: boolean;
  readonly error?: SpeechSynthesisErrorCode;
}

export interface ScriptedVoice extends SpeechSynthesisVoice {
  readonly manners: Manners;
}

/** A voice as browsers list them. */
export const voice = (
  name: string,
  lang: string,
  more: Partial<SpeechSynthesisVoice> & { readonly manners?: Manners } = {},
): ScriptedVoice => ({
  name,
  lang,
  voiceURI: name,
  localService: true,
  default: false,
  manners: {},
  ...more,
});

type Told = { name?: string; charIndex?: number; charLength?: number; error?: string };

/** An utterance without a browser. */
export class ScriptedUtterance {
  voice: ScriptedVoice | null = null;
  lang = '';
  rate = 1;
  onstart: ((event: Told) => void) | null = null;
  onboundary: ((event: Told) => void) | null = null;
  onend: ((event: Told) => void) | null = null;
  onerror: ((event: Told) => void) | null = null;
  constructor(readonly text: string) {}
}

/** `speechSynthesis` that speaks by the clock of the test, one utterance after the other. */
export class ScriptedSpeech extends EventTarget {
  paused = false;
  /** All that was said, with how far each got: its text, or what was heard of it before a cut. */
  readonly said: { text: string; heard: string; rate: number; voice: string | undefined }[] = [];
  readonly #queue: ScriptedUtterance[] = [];
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private voices: ScriptedVoice[] = []) {
    super();
  }

  get speaking(): boolean {
    return this.#queue.length > 0;
  }

  get pending(): boolean {
    return this.#queue.length > 1;
  }

  getVoices(): ScriptedVoice[] {
    return this.voices;
  }

  bring(voices: ScriptedVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }

  resume(): void {
    this.paused = false;
  }

  speak(utterance: ScriptedUtterance): void {
    this.#queue.push(utterance);
    if (this.#queue.length === 1) this.#begin(utterance);
  }

  /** The cut utterance hears of it later, when another one may be on its way: a race as in browsers. */
  cancel(): void {
    const cut = this.#queue.splice(0);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    setTimeout(() => {
      for (const utterance of cut) utterance.onerror?.({ error: 'canceled' });
      for (const utterance of cut) utterance.onend?.({});
    }, 5);
  }

  #begin(utterance: ScriptedUtterance): void {
    const manners = utterance.voice?.manners ?? {};
    const { text, rate } = utterance;
    const said = { text, heard: '', rate, voice: utterance.voice?.name };
    this.said.push(said);
    const later = (ms: number, act: () => void) => this.#timers.push(setTimeout(act, ms));
    if (manners.dead) {
      this.#queue.shift();
      return;
    }
    if (manners.error) {
      const { error } = manners;
      later(1, () => {
        this.#queue.shift();
        utterance.onerror?.({ error });
      });
      return;
    }
    if (manners.starts !== false) later(1, () => utterance.onstart?.({}));
    const word = (manners.word ?? 300) / rate;
    const found = [...text.matchAll(/\S+/g)];
    const cutAfter = manners.cutAfter ?? Infinity;
    for (const [at, { 0: spoken, index }] of found.entries())
      if (2 + at * word < cutAfter)
        later(2 + at * word, () => {
          said.heard = text.slice(0, index + spoken.length);
          if (manners.words !== false)
            utterance.onboundary?.({ name: 'word', charIndex: index, charLength: 0 });
        });
    later(Math.min(cutAfter, 2 + found.length * word), () => {
      this.#queue.shift();
      const next = this.#queue[0];
      if (next) this.#begin(next);
      if (manners.ends !== false && 2 + found.length * word <= cutAfter) utterance.onend?.({});
    });
  }
}

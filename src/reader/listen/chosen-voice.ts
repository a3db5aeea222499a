import { t, uiLanguage } from '../../i18n';
import type { Settings } from '../../settings';
import { baseLanguage, type Choice, chooseVoice, voicesFor } from './voices';

/** The voice that the settings ask for among those that the browser has, for a text of one language. */
export class ChosenVoice {
  readonly #lang: string;
  #choice: Choice<SpeechSynthesisVoice> | null = null;
  #voice: SpeechSynthesisVoice | null = null;

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** Null until the browser has told of its voices. */
  get choice(): Choice<SpeechSynthesisVoice> | null {
    return this.#choice;
  }

  get voice(): SpeechSynthesisVoice | null {
    return this.#voice;
  }

  /** Of the article, without region. */
  get language(): string {
    return baseLanguage(this.#lang);
  }

  know(voices: readonly SpeechSynthesisVoice[]): void {
    this.#choice = voicesFor(voices, this.#lang);
  }

  /** Answers with the voice in force; null where there is none. */
  choose({ voices, onlineVoices }: Settings): SpeechSynthesisVoice | null {
    this.#voice = this.#choice && chooseVoice(this.#choice, voices[this.language], onlineVoices);
    return this.#voice;
  }

  /** Why there is none, in one sentence. */
  get whyNone(): string {
    const { others = [], online = [] } = this.#choice ?? {};
    if (others.length + online.length === 0) return t('listenNoVoices');
    const names = new Intl.DisplayNames([uiLanguage()], { type: 'language', fallback: 'code' });
    return t('listenNoVoiceFor', names.of(this.language) ?? this.#lang);
  }
}

import { render } from 'preact';
import { type MessageKey, t, uiLanguage } from '../../i18n';
import type { Settings } from '../../settings';
import type { AidsHost } from '../aids-host';
import { minutesLeft } from '../format';
import { holdMedia } from '../page-hold';
import { Bar } from './bar';
import { Following } from './following';
import { MediaKeys } from './media-keys';
import { Passages } from './passages';
import { Plates } from './plates';
import { Reading } from './reading';
import { sectionAt } from './sections';
import type { Span } from './sentences';
import { type Sentence, Speaker, type SpeakerState, type Trouble } from './speaker';
import { type Point, spokenProgress, startPoint } from './start-point';
import { baseLanguage, type Choice, chooseVoice, voicesFor, watchVoices } from './voices';

/** The browser's speech, or one that a test has written down. */
export interface Speech {
  readonly synth: SpeechSynthesis;
  readonly utterance: (text: string) => SpeechSynthesisUtterance;
}

interface ListeningOptions {
  readonly host: AidsHost;
  readonly settings: Settings;
  readonly speech: Speech;
  /** What was last spoken of the article; a beginning near it is a going on. */
  readonly last: Range | null;
  /** Called once, when all is put back, with what was spoken last. */
  readonly ended: (last: Range | null) => void;
}

const TROUBLES: Readonly<Record<Trouble, MessageKey>> = {
  refused: 'listenRefused',
  offline: 'listenOffline',
  silent: 'listenSilent',
  interrupted: 'listenInterrupted',
};

/** An article that is being read aloud, with its bar and its marks, until it is closed. */
export class Listening {
  readonly #options: ListeningOptions;
  readonly #lang: string;
  readonly #article: HTMLElement;
  readonly #plates: Plates;
  readonly #following: Following;
  readonly #keys: MediaKeys;
  readonly #box: HTMLElement;
  readonly #open = new AbortController();
  #settings: Settings;
  #passages: Passages;
  #reading: Reading;
  #voices: Choice<SpeechSynthesisVoice> | null = null;
  #voice: SpeechSynthesisVoice | null = null;
  #speaker: Speaker | null = null;
  /** Where to begin as soon as there is a voice. */
  #first: Sentence | null = null;
  #last: Range | null = null;
  #message: string | null = t('listenWaiting');
  #about: { readonly section: string; readonly minutes: number } | null = null;

  constructor(options: ListeningOptions) {
    const { host, settings } = options;
    const { reader, article } = host;
    const live = reader.ownerDocument;
    this.#options = options;
    this.#settings = settings;
    this.#lang = article.lang ?? uiLanguage();
    this.#article = reader.querySelector<HTMLElement>('.article') ?? reader;
    this.#passages = new Passages(this.#article, { captions: settings.readCaptions });
    this.#reading = new Reading(this.#passages, article.lang);
    this.#plates = new Plates(this.#article);
    this.#following = new Following(reader, () => this.#draw());
    this.#keys = new MediaKeys(live, article.title, article.siteName ?? '', {
      play: () => this.#speaker?.play(),
      pause: () => this.#speaker?.pause(),
      stop: () => this.close(),
      previoustrack: () => this.#speaker?.previousSentence(),
      nexttrack: () => this.#speaker?.nextSentence(),
    });
    this.#box = live.createElement('div');
    this.#box.className = 'later';
    reader.append(this.#box);
    holdMedia(live);
    const { signal } = this.#open;
    // Whatever else begins to play, in the reader or in the page, is not talked over.
    for (const target of [live, reader])
      target.addEventListener('play', () => this.#speaker?.pause(), { capture: true, signal });
    this.#draw();
  }

  get speaker(): Speaker | null {
    return this.#speaker;
  }

  /** Begins at a point of the article, or where the reader is, as soon as there is a voice. */
  begin(point: Point | null): void {
    if (this.#open.signal.aborted) return;
    const { host, speech, last } = this.#options;
    const { node, offset } = point ?? startPoint(host.reader, this.#article, last);
    this.#first = this.#reading.at(node, offset) ?? this.#reading.from(0, 0);
    if (!this.#first) {
      this.#say(t('listenNoText'));
      return;
    }
    // In a task of its own: to find the place in a long text is work enough for one.
    setTimeout(() =>
      watchVoices(speech.synth, this.#open.signal, (voices) => {
        this.#voices = voicesFor(voices, this.#lang);
        this.#useVoice();
      }),
    );
  }

  /** Goes on from a point of the article. */
  goOnFrom({ node, offset }: Point): void {
    const sentence = this.#reading.at(node, offset);
    if (!sentence) return;
    this.#first = sentence;
    this.#following.back();
    this.#speaker?.go(sentence);
    this.#speaker?.play();
  }

  /** A key that scrolls is the reader's own hand. */
  onKey(key: string, focused: Element | null): void {
    this.#following.onKey(key, focused);
  }

  toggle(): void {
    if (this.#speaker?.state === 'speaking') this.#speaker.pause();
    else this.#speaker?.play();
  }

  update(settings: Settings): void {
    if (settings.readCaptions !== this.#settings.readCaptions) {
      this.#passages = new Passages(this.#article, { captions: settings.readCaptions });
      this.#reading = new Reading(this.#passages, this.#options.host.article.lang);
    }
    this.#settings = settings;
    this.#useVoice();
  }

  close(): void {
    if (this.#open.signal.aborted) return;
    this.#open.abort();
    this.#speaker?.stop();
    this.#tellPlace();
    this.#keys.remove();
    this.#following.remove();
    this.#plates.remove();
    render(null, this.#box);
    this.#box.remove();
    this.#options.ended(this.#last);
  }

  /** The voice that the settings ask for, at once; where there is none it says why. */
  #useVoice(): void {
    if (!this.#voices) return;
    const { voices, onlineVoices, speed } = this.#settings;
    const chosen = voices[baseLanguage(this.#lang)];
    this.#voice = chooseVoice(this.#voices, chosen, onlineVoices);
    if (!this.#voice) {
      this.#speaker?.pause();
      this.#say(this.#whyNoVoice());
      return;
    }
    if (this.#speaker) this.#speaker.change({ rate: speed, voice: this.#voice });
    else if (this.#first) this.#speak(this.#voice, this.#first);
    this.#draw();
  }

  #whyNoVoice(): string {
    const { others = [], online = [] } = this.#voices ?? {};
    if (others.length + online.length === 0) return t('listenNoVoices');
    const names = new Intl.DisplayNames([uiLanguage()], { type: 'language', fallback: 'code' });
    return t('listenNoVoiceFor', names.of(baseLanguage(this.#lang)) ?? this.#lang);
  }

  #speak(voice: SpeechSynthesisVoice, first: Sentence): void {
    this.#speaker = new Speaker({
      ...this.#options.speech,
      source: {
        from: (passage, index) => this.#reading.from(passage, index),
        before: (passage, index) => this.#reading.before(passage, index),
      },
      voice,
      rate: this.#settings.speed,
      changed: (state) => this.#onState(state),
      reached: (sentence, word) => this.#mark(sentence, word),
      failed: (trouble) => this.#say(t(TROUBLES[trouble])),
    });
    this.#speaker.go(first);
    this.#speaker.play();
  }

  #onState(state: SpeakerState): void {
    this.#keys.set(state === 'speaking');
    if (state === 'speaking') this.#message = null;
    else this.#tellPlace();
    if (state !== 'done') {
      this.#draw();
      return;
    }
    this.close();
    this.#options.host.notify({ message: t('listenEnded') });
  }

  #mark(sentence: Sentence, word: Span | null): void {
    const passage = this.#passages.at(sentence.passage);
    if (!passage || passage.text !== sentence.text) return;
    const range = passage.rangeOf(sentence);
    const spoken = word && passage.rangeOf(word);
    this.#plates.show(range, spoken);
    this.#following.see(spoken ?? range);
    if (spoken) return;
    const { title, minutes } = this.#options.host.article;
    this.#last = range;
    this.#about = {
      section: sectionAt(this.#article, passage.element, title),
      minutes: minutesLeft(minutes, this.#passages.shareBefore(sentence.passage)),
    };
    this.#draw();
  }

  /** A voice reads on where the text may not move: so it tells how far it has come. */
  #tellPlace(): void {
    const { host } = this.#options;
    if (this.#last?.startContainer.isConnected)
      host.remember(spokenProgress(host.reader, this.#article, this.#last));
  }

  #say(message: string): void {
    this.#message = message;
    this.#options.host.announce(message);
    this.#draw();
  }

  #draw(): void {
    if (this.#open.signal.aborted) return;
    const { host } = this.#options;
    const props = {
      speaker: this.#speaker,
      isSpeaking: this.#speaker?.state === 'speaking',
      message: this.#message,
      about: this.#about,
      voices: this.#voices,
      voice: this.#voice,
      settings: this.#settings,
      language: baseLanguage(this.#lang),
      follows: this.#following.follows,
      change: host.change,
      pushLayer: host.pushLayer,
      toggle: () => this.toggle(),
      back: () => this.#following.back(),
      stop: () => this.close(),
    };
    render(<Bar {...props} />, this.#box);
  }
}

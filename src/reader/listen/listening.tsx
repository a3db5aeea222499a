import { render } from 'preact';
import { type MessageKey, t, uiLanguage } from '../../i18n';
import type { Settings } from '../../settings';
import type { AidsHost } from '../aids-host';
import { holdMedia } from '../page-hold';
import { Bar } from './bar';
import { ChosenVoice } from './chosen-voice';
import { MediaKeys } from './media-keys';
import { Passages } from './passages';
import { Reading } from './reading';
import { type Held, Speaker, type SpeakerState, type Trouble } from './speaker';
import { Spoken } from './spoken';
import { type Point, startPoint } from './start-point';
import { watchVoices } from './voices';

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
  readonly #article: HTMLElement;
  readonly #spoken: Spoken;
  readonly #voice: ChosenVoice;
  readonly #keys: MediaKeys;
  readonly #box: HTMLElement;
  readonly #open = new AbortController();
  #settings: Settings;
  #passages: Passages;
  #reading: Reading;
  #speaker: Speaker | null = null;
  /** Where to begin as soon as there is a voice, and whether it is to speak at once. */
  #first: Held | null = null;
  #message: string | null = t('listenWaiting');

  constructor(options: ListeningOptions) {
    const { host, settings } = options;
    const { reader, article } = host;
    const live = reader.ownerDocument;
    this.#options = options;
    this.#settings = settings;
    this.#voice = new ChosenVoice(article.lang ?? uiLanguage());
    this.#article = reader.querySelector<HTMLElement>('.article') ?? reader;
    this.#passages = new Passages(this.#article, { captions: settings.readCaptions });
    this.#reading = new Reading(this.#passages, article.lang);
    this.#spoken = new Spoken(host, this.#article, () => this.#draw());
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

  /** Where it is, so that it can go on in another drawing of the article. */
  get held(): Held | null {
    const sentence = this.#speaker?.sentence;
    return sentence ? { sentence, isSpeaking: this.#speaker?.state === 'speaking' } : this.#first;
  }

  /** Begins at a point of the article, or where the reader is, as soon as there is a voice. */
  begin(point: Point | null): void {
    if (this.#open.signal.aborted) return;
    const { host, last } = this.#options;
    const { node, offset } = point ?? startPoint(host.reader, this.#article, last);
    const sentence = this.#reading.at(node, offset) ?? this.#reading.from(0, 0);
    if (sentence) this.#waitForVoice({ sentence, isSpeaking: true });
    else this.#say(t('listenNoText'));
  }

  /** Goes on where it was in another drawing of the article; ends where that is no longer in it. */
  resume({ sentence, isSpeaking }: Held): void {
    if (this.#open.signal.aborted) return;
    const now = this.#reading.same(sentence);
    if (now) this.#waitForVoice({ sentence: now, isSpeaking });
    else this.#end(t('listenGone'));
  }

  /** Goes on from a point of the article. */
  goOnFrom({ node, offset }: Point): void {
    const sentence = this.#reading.at(node, offset);
    if (!sentence) return;
    this.#first = { sentence, isSpeaking: true };
    this.#spoken.following.back();
    this.#speaker?.go(sentence);
    this.#speaker?.play();
  }

  /** A key that scrolls is the reader's own hand. */
  onKey(key: string, focused: Element | null): void {
    this.#spoken.following.onKey(key, focused);
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
    this.#spoken.remove();
    render(null, this.#box);
    this.#box.remove();
    this.#options.ended(this.#spoken.last);
  }

  #end(message: string): void {
    this.close();
    this.#options.host.notify({ message });
  }

  /** In a task of its own: to find the place in a long text is work enough for one. */
  #waitForVoice(first: Held): void {
    this.#first = first;
    setTimeout(() =>
      watchVoices(this.#options.speech.synth, this.#open.signal, (voices) => {
        this.#voice.know(voices);
        this.#useVoice();
      }),
    );
  }

  /** The voice that the settings ask for, at once; where there is none it says why. */
  #useVoice(): void {
    if (!this.#voice.choice) return;
    const voice = this.#voice.choose(this.#settings);
    if (!voice) {
      this.#speaker?.pause();
      this.#say(this.#voice.whyNone);
      return;
    }
    if (this.#speaker) this.#speaker.change({ rate: this.#settings.speed, voice });
    else if (this.#first) this.#speak(voice, this.#first);
    this.#draw();
  }

  #speak(voice: SpeechSynthesisVoice, { sentence, isSpeaking }: Held): void {
    this.#speaker = new Speaker({
      ...this.#options.speech,
      source: {
        from: (passage, index) => this.#reading.from(passage, index),
        before: (passage, index) => this.#reading.before(passage, index),
      },
      voice,
      rate: this.#settings.speed,
      changed: (state) => this.#onState(state),
      reached: (sentence, word) => {
        if (this.#spoken.mark(sentence, word, this.#passages)) this.#draw();
      },
      failed: (trouble) => this.#say(t(TROUBLES[trouble])),
    });
    this.#speaker.go(sentence);
    if (isSpeaking) this.#speaker.play();
    else this.#message = null;
  }

  #onState(state: SpeakerState): void {
    this.#keys.set(state === 'speaking');
    if (state === 'speaking') this.#message = null;
    else this.#tellPlace();
    if (state !== 'done') {
      this.#draw();
      return;
    }
    this.#end(t('listenEnded'));
  }

  /** A voice reads on where the text may not move: so it tells how far it has come. */
  #tellPlace(): void {
    const { progress } = this.#spoken;
    if (progress) this.#options.host.remember(progress);
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
      about: this.#spoken.about,
      voices: this.#voice.choice,
      voice: this.#voice.voice,
      settings: this.#settings,
      language: this.#voice.language,
      follows: this.#spoken.following.follows,
      change: host.change,
      pushLayer: host.pushLayer,
      toggle: () => this.toggle(),
      back: () => this.#spoken.following.back(),
      stop: () => this.close(),
    };
    render(<Bar {...props} />, this.#box);
  }
}

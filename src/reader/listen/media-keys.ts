/** What the keys for media on keyboards, headsets and lock screens do. */
export interface MediaCommands {
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly previoustrack: () => void;
  readonly nexttrack: () => void;
}

/** Samples of a second, and seconds: shorter sounds than five seconds get no keys in Chromium. */
const RATE = 8000;
const SECONDS = 6;

/** A sound of silence, as a WAV file of 8-bit samples. */
function silence(): Blob {
  const length = RATE * SECONDS;
  const head = new DataView(new ArrayBuffer(44));
  const text = (at: number, letters: string) => {
    for (const [index, letter] of [...letters].entries())
      head.setUint8(at + index, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  head.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, RATE, true);
  head.setUint32(28, RATE, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  text(36, 'data');
  head.setUint32(40, length, true);
  return new Blob([head, new Uint8Array(length).fill(128)], { type: 'audio/wav' });
}

/**
 * Takes the media keys while an article is read aloud. Browsers give them to pages that play a sound,
 * and speech is none for them: so silence plays beside it. Where the page has media of its own they
 * stay with it, since what it has set for them could not be put back.
 */
export class MediaKeys {
  readonly #sound: HTMLAudioElement | null = null;
  readonly #address: string = '';

  constructor(live: Document, title: string, site: string, commands: MediaCommands) {
    if (!('mediaSession' in navigator) || live.querySelector('video, audio')) return;
    this.#address = URL.createObjectURL(silence());
    this.#sound = new Audio(this.#address);
    this.#sound.loop = true;
    navigator.mediaSession.metadata = new MediaMetadata({ title, artist: site });
    for (const [name, run] of Object.entries(commands))
      navigator.mediaSession.setActionHandler(name as MediaSessionAction, run);
  }

  /** Follows the voice. A page's policy can forbid the sound: then there are no keys. */
  set(isSpeaking: boolean): void {
    if (!this.#sound) return;
    navigator.mediaSession.playbackState = isSpeaking ? 'playing' : 'paused';
    if (isSpeaking) this.#sound.play().catch(() => undefined);
    else this.#sound.pause();
  }

  remove(): void {
    if (!this.#sound) return;
    this.#sound.pause();
    URL.revokeObjectURL(this.#address);
    navigator.mediaSession.metadata = null;
    navigator.mediaSession.playbackState = 'none';
    for (const name of ['play', 'pause', 'stop', 'previoustrack', 'nexttrack'] as const)
      navigator.mediaSession.setActionHandler(name, null);
  }
}

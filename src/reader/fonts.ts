import type { Font, FontFile } from '../settings';

const SERIF = 'Charter, "Iowan Old Style", Georgia, "Noto Serif", serif';
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const MONO =
  'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace';

/** What a bundled font falls back to: while it loads, and for scripts that it does not have. */
const STACKS: Readonly<Record<Font, string>> = {
  literata: '"Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK JP", serif',
  serif: SERIF,
  hyperlegible: SANS,
  sans: SANS,
  mono: MONO,
};

const BUNDLED: readonly Font[] = ['literata', 'hyperlegible'];

function decode(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The bundled fonts of one reader: bytes, so that the page sees no address, under names that say nothing. */
export class Fonts {
  readonly #document: Document;
  readonly #load: (font: Font) => Promise<readonly FontFile[]>;
  readonly #loading = new Map<Font, Promise<void>>();
  readonly #loaded = new Map<Font, string>();
  #faces: FontFace[] = [];
  #closed = false;

  constructor(document: Document, load: (font: Font) => Promise<readonly FontFile[]>) {
    this.#document = document;
    this.#load = load;
  }

  /** The value for font-family that shows `font` as well as it can be shown now. */
  family(font: Font): string {
    const name = this.#loaded.get(font);
    return name ? `${name}, ${STACKS[font]}` : STACKS[font];
  }

  /** Whether `family` has yet to change. */
  isMissing(font: Font): boolean {
    return BUNDLED.includes(font) && !this.#loaded.has(font);
  }

  /** Loads `font` once; resolves when it can be shown, or when it turned out that it cannot. */
  load(font: Font): Promise<void> {
    if (!BUNDLED.includes(font)) return Promise.resolve();
    const loading = this.#loading.get(font) ?? this.#add(font).catch(() => this.#forget(font));
    this.#loading.set(font, loading);
    return loading;
  }

  /** Takes everything out of the document again. */
  close(): void {
    this.#closed = true;
    for (const face of this.#faces) this.#document.fonts.delete(face);
    this.#faces = [];
    this.#loaded.clear();
  }

  async #add(font: Font): Promise<void> {
    const files = await this.#load(font);
    if (this.#closed || files.length === 0) return;
    const name = `f${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36)}`;
    const faces = files.map(
      ({ base64, style, unicodeRange }) =>
        new FontFace(name, decode(base64), { style, weight: '200 900', unicodeRange }),
    );
    await Promise.all(faces.map((face) => face.load()));
    if (this.#closed) return;
    for (const face of faces) this.#document.fonts.add(face);
    this.#faces.push(...faces);
    this.#loaded.set(font, name);
  }

  /** The text is readable without the font; the next reader tries again. */
  #forget(font: Font): void {
    this.#loading.delete(font);
  }
}

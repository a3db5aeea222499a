import type { Font, FontFile } from '../settings';
import { formsGiven } from './special';

const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans"';
const MONO = 'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas';

/** What a font stands on: while it loads, and for letters that it does not have. */
const STACKS: Readonly<Record<Font, string>> = {
  literata: '"Noto Serif"',
  serif: 'Charter, "Iowan Old Style", Georgia, "Noto Serif"',
  hyperlegible: SANS,
  sans: SANS,
  dyslexic: SANS,
  mono: MONO,
  installed: '"Noto Serif"',
};

const GENERIC: Readonly<Partial<Record<Font, string>>> = {
  literata: 'serif',
  serif: 'serif',
  installed: 'serif',
  mono: 'monospace',
};

const BUNDLED: readonly Font[] = ['literata', 'hyperlegible', 'dyslexic'];

/** What is asked of a font: which it is, its name when it is one of this machine, the text's language. */
export interface FontChoice {
  readonly font: Font;
  readonly fontName: string;
}

const PROBE = 'mmmmmmmmmmlli 0123';

/** Whether this machine has a font of that name: then it is not as wide as both of two others. */
export function isInstalled(document: Document, name: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return true;
  const width = (family: string) => {
    context.font = `72px ${family}`;
    return context.measureText(PROBE).width;
  };
  return ['monospace', 'serif'].some((other) => width(`"${name}", ${other}`) !== width(other));
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

  /** The value for font-family that shows `font` as well as it can be shown now, in `lang`. */
  family({ font, fontName }: FontChoice, lang: string | null): string {
    const own = font === 'installed' ? fontName && `"${fontName}"` : this.#loaded.get(font);
    const generic = GENERIC[font] ?? 'sans-serif';
    const faces = formsGiven()?.facesOf(lang, generic === 'serif' ? 'serif' : 'sans');
    return [own, STACKS[font], faces, generic].filter(Boolean).join(', ');
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

  /** Loads all of them, so that each can be shown by its own face. */
  async loadAll(): Promise<void> {
    await Promise.all(BUNDLED.map((font) => this.load(font)));
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
      ({ base64, ...descriptors }) =>
        new FontFace(name, Uint8Array.fromBase64(base64), descriptors),
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

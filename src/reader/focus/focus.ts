import type { Settings } from '../../settings';
import { LineWindow } from './line-focus';
import { WordStarts } from './word-starts';

/** Keys of fields and menus are theirs. */
const OWN_ARROWS =
  'input, select, textarea, audio, video, [contenteditable], [role=menuitem], [role=dialog] *';

type Chosen = Pick<Settings, 'lineFocus' | 'lineRuler' | 'wordStarts'>;

/** What leads the eye through an article, as the settings ask. */
export class Focus {
  readonly #reader: HTMLElement;
  readonly #article: HTMLElement;
  #window: LineWindow | null = null;
  #starts: WordStarts | null = null;
  #shown: string | null = null;

  constructor(reader: HTMLElement, article: HTMLElement) {
    this.#reader = reader;
    this.#article = article;
  }

  update({ lineFocus, lineRuler, wordStarts }: Chosen): void {
    if (wordStarts && !this.#starts) this.#starts = new WordStarts(this.#reader, this.#article);
    if (!wordStarts) this.#removeStarts();
    const shown = lineFocus === 'off' ? null : `${lineFocus} ${lineRuler}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#window?.remove();
    this.#window =
      lineFocus === 'off'
        ? null
        : new LineWindow({
            reader: this.#reader,
            article: this.#article,
            lines: lineFocus,
            isRuler: lineRuler,
          });
  }

  /** Answers whether a key was for it. */
  onKey(key: string, focused: Element | null): boolean {
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
    if (!this.#window || step === null || focused?.matches(OWN_ARROWS)) return false;
    this.#window.move(step);
    return true;
  }

  remove(): void {
    this.#window?.remove();
    this.#removeStarts();
  }

  #removeStarts(): void {
    this.#starts?.remove();
    this.#starts = null;
  }
}

import { linesOf } from '../focus/lines';

/** Room around what is marked, in em of the text. */
const SENTENCE_ROOM = 0.14;
const WORD_ROOM = 0.08;

/**
 * Marks what is being spoken by plates below the text. Not by the browser's own highlights: any
 * script of the page can list those, and their ranges would lead it into the closed reader.
 */
export class Plates {
  readonly #layer: HTMLElement;
  readonly #sizes: ResizeObserver;
  #sentence: Range | null = null;
  #word: Range | null = null;

  constructor(article: HTMLElement) {
    this.#layer = article.ownerDocument.createElement('div');
    this.#layer.className = 'plates';
    this.#layer.setAttribute('aria-hidden', 'true');
    article.append(this.#layer);
    this.#sizes = new ResizeObserver(() => this.#draw());
    this.#sizes.observe(article);
  }

  show(sentence: Range, word: Range | null): void {
    this.#sentence = sentence;
    this.#word = word;
    this.#draw();
  }

  remove(): void {
    this.#sizes.disconnect();
    this.#layer.remove();
  }

  #draw(): void {
    const plates = [
      ...this.#plates(this.#sentence, 'sentence', SENTENCE_ROOM),
      ...this.#plates(this.#word, 'word', WORD_ROOM),
    ];
    this.#layer.replaceChildren(...plates);
  }

  #plates(range: Range | null, name: string, room: number): readonly HTMLElement[] {
    if (!range) return [];
    const origin = this.#layer.getBoundingClientRect();
    return linesOf(range.getClientRects()).map(({ top, bottom, left, right }) => {
      const plate = this.#layer.ownerDocument.createElement('i');
      plate.className = `plate ${name}`;
      plate.style.cssText = `top:${top - origin.top}px;left:calc(${left - origin.left}px - ${room}em);width:calc(${right - left}px + ${2 * room}em);height:${bottom - top}px`;
      return plate;
    });
  }
}

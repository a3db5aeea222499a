import type { LineFocus } from '../../settings';
import { ArticleLines, type LinePlace } from './article-lines';

const LINES: Readonly<Record<Exclude<LineFocus, 'off'>, number>> = { one: 1, three: 3, five: 5 };

/** How far down the window the line is, as a share of its height, until it is moved. */
const AIM = 0.4;
/** Below the toolbar and above what floats at the foot, in CSS pixels. */
const EDGE = 72;
/** Room above and below the lines, in CSS pixels. */
const ROOM = 4;

interface LineWindowOptions {
  readonly reader: HTMLElement;
  readonly article: HTMLElement;
  readonly lines: Exclude<LineFocus, 'off'>;
  /** A band behind the lines instead of a shade over all others. */
  readonly isRuler: boolean;
}

/** A window of one, three or five lines that moves line by line; all else is shaded, or the lines underlaid. */
export class LineWindow {
  readonly #options: LineWindowOptions;
  readonly #lines: ArticleLines;
  readonly #box: HTMLElement;
  readonly #sizes: ResizeObserver;
  readonly #listening = new AbortController();
  #place: LinePlace | null;
  /** The window has scrolled for the line, not the line by hand. */
  #isMoving = false;

  constructor(options: LineWindowOptions) {
    const { reader, article, isRuler } = options;
    this.#options = options;
    this.#lines = new ArticleLines(article);
    this.#box = reader.ownerDocument.createElement('div');
    this.#box.className = isRuler ? 'line-window ruler' : 'line-window';
    this.#box.setAttribute('aria-hidden', 'true');
    reader.append(this.#box);
    this.#place = this.#nearest();
    // A scroll that goes on asks where it stands before the sizes are told.
    this.#draw();
    this.#sizes = new ResizeObserver(() => {
      this.#lines.forget();
      this.#draw();
    });
    this.#sizes.observe(article);
    this.#sizes.observe(reader);
    reader.addEventListener('scroll', () => this.#onScroll(), {
      passive: true,
      signal: this.#listening.signal,
    });
  }

  /** Moves by exactly one line, and the text with it so that the eye stays where it is. */
  move(step: 1 | -1): void {
    const { reader } = this.#options;
    const from = this.#place && this.#lines.at(this.#place);
    const next = this.#place && this.#lines.beside(this.#place, step);
    const to = next && this.#lines.at(next);
    if (!from || !to) return;
    this.#place = next;
    const before = reader.scrollTop;
    const { top, bottom } = reader.getBoundingClientRect();
    const isComfortable = to.top > top + EDGE && to.bottom < bottom - EDGE;
    const height = reader.clientHeight;
    const isPastAim = step > 0 ? to.top > top + AIM * height : to.top < top + AIM * height;
    if (isPastAim || !isComfortable) reader.scrollTop += to.top - from.top;
    this.#isMoving = reader.scrollTop !== before;
    this.#draw();
  }

  remove(): void {
    this.#listening.abort();
    this.#sizes.disconnect();
    this.#box.remove();
  }

  /** Where the eye is when it begins: the first whole line below the toolbar's room, or a little further down. */
  #nearest(): LinePlace | null {
    const { reader } = this.#options;
    const { top } = reader.getBoundingClientRect();
    return this.#lines.below(top + AIM * reader.clientHeight);
  }

  /** A scroll by hand keeps the window where it is on the screen, around other lines. */
  #onScroll(): void {
    if (this.#isMoving) {
      this.#isMoving = false;
      return;
    }
    const { top, height } = this.#box.getBoundingClientRect();
    this.#place = this.#lines.below(top + height / 2) ?? this.#place;
    this.#draw();
  }

  #draw(): void {
    const line = this.#place && this.#lines.at(this.#place);
    if (!line || !this.#place) return;
    const around = (LINES[this.#options.lines] - 1) / 2;
    const edge = (step: 1 | -1): LinePlace => {
      let place = this.#place as LinePlace;
      for (let count = 0; count < around; count++) place = this.#lines.beside(place, step) ?? place;
      return place;
    };
    const first = this.#lines.at(edge(-1)) ?? line;
    const last = this.#lines.at(edge(1)) ?? line;
    const { top } = this.#options.reader.getBoundingClientRect();
    this.#box.style.top = `${first.top - top - ROOM}px`;
    this.#box.style.height = `${last.bottom - first.top + 2 * ROOM}px`;
  }
}

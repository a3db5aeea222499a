import type { Colour, HighlightId, Marking, Span } from '../../article';
import { BodyText } from './body-text';
import { findQuote } from './find-quote';
import { fold } from './fold';
import { drawMark, eraseMark } from './paint';
import { nextFrame, rest } from './rest';

/** A highlight and where it stands now; without parts where the text no longer holds it. */
export interface Placed {
  readonly marking: Marking;
  readonly span: Span | null;
  readonly parts: readonly HTMLElement[];
}

/** Most highlights that are drawn in one frame: the browser sets each of their paragraphs anew. */
const MOST_AT_ONCE = 8;
/** How long a frame may take, in milliseconds. */
const FRAME = 16;

/** How many are drawn in the next frame: half as many after one that took too long, one more after a short one. */
const nextCount = (count: number, took: number): number =>
  took > FRAME ? Math.max(1, count >> 1) : Math.min(MOST_AT_ONCE, count + 1);

/** The highlights of the article in view. */
export class PlacedMarks {
  readonly #body: HTMLElement;
  readonly #placed = new Map<HighlightId, Placed>();
  #atOnce = MOST_AT_ONCE;

  constructor(body: HTMLElement) {
    this.#body = body;
  }

  get(id: HighlightId): Placed | undefined {
    return this.#placed.get(id);
  }

  /** In the order of the text; those without a place last. */
  all(): readonly Placed[] {
    const place = ({ span }: Placed) => span?.start ?? Number.POSITIVE_INFINITY;
    return [...this.#placed.values()].sort((a, b) => place(a) - place(b) || 0);
  }

  /** The highlight of exactly these characters. */
  at({ start, end }: Span): Placed | undefined {
    return this.all().find(({ span }) => span?.start === start && span.end === end);
  }

  /** Finds and draws highlights that are not here yet, a little at a time. */
  async add(markings: readonly Marking[], signal: AbortSignal): Promise<void> {
    const fresh = markings.filter(({ id }) => !this.#placed.has(id));
    if (fresh.length === 0) return;
    const text = await BodyText.of(this.#body);
    const folded = fold(text.text);
    const found: Placed[] = [];
    for (const marking of fresh) {
      await rest();
      if (signal.aborted) return;
      found.push({ marking, span: findQuote(folded, marking), parts: [] });
    }
    await this.#draw(found, text, signal);
  }

  /**
   * From the end backwards: what is drawn splits text behind it, so the places before it stay
   * right. Those that overlap are drawn in another round, over the text as it is then.
   */
  async #draw(found: readonly Placed[], text: BodyText, signal: AbortSignal): Promise<void> {
    const overlapping: Placed[] = [];
    let drawnFrom = Number.POSITIVE_INFINITY;
    let left = this.#atOnce;
    const start = ({ span }: Placed) => span?.start ?? -1;
    for (const placed of [...found].sort((a, b) => start(b) - start(a))) {
      if (left-- === 0) {
        this.#atOnce = nextCount(this.#atOnce, await nextFrame());
        left = this.#atOnce - 1;
      }
      if (signal.aborted) return;
      const { marking, span } = placed;
      if (span && span.end > drawnFrom) {
        overlapping.push(placed);
        continue;
      }
      const range = span && text.rangeOf(span.start, span.end);
      const parts = range ? drawMark(range, marking.id, marking.colour) : [];
      if (span) drawnFrom = span.start;
      this.put({ marking, span: parts.length > 0 ? span : null, parts });
    }
    if (overlapping.length > 0)
      await this.#draw(overlapping, await BodyText.of(this.#body), signal);
  }

  /** Takes up a highlight that is drawn, or what has changed of it. */
  put(placed: Placed): void {
    const { marking, parts } = placed;
    for (const [index, part] of parts.entries()) {
      part.dataset.marking = marking.id;
      part.dataset.colour = marking.colour;
      part.toggleAttribute('data-note', marking.hasNote && index === parts.length - 1);
    }
    this.#placed.set(marking.id, placed);
  }

  change(id: HighlightId, changes: { readonly colour?: Colour; readonly hasNote?: boolean }): void {
    const placed = this.#placed.get(id);
    if (placed) this.put({ ...placed, marking: { ...placed.marking, ...changes } });
  }

  remove(id: HighlightId): void {
    eraseMark(this.#placed.get(id)?.parts ?? []);
    this.#placed.delete(id);
  }
}

import type { Colour, HighlightId } from '../../article';
import { t } from '../../i18n';
import { COLOUR_KEYS } from './colours';
import type { MarksContext } from './context';
import type { Marker } from './marker';
import { selectionIn, wordsIn } from './watch-selection';

/** What is at hand: some text that is selected, or one highlight. */
export type Chosen =
  | { readonly kind: 'selection'; readonly range: Range }
  | { readonly kind: 'marking'; readonly id: HighlightId; readonly takesFocus: boolean };

interface ChoiceOptions {
  readonly context: MarksContext;
  readonly marker: Marker;
  readonly body: HTMLElement;
  /** Something else is chosen, or nothing any more. */
  readonly changed: () => void;
}

function rangeOver(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}

/** What of the text and of its highlights is chosen, and marking and colouring it. */
export class Choice {
  readonly #options: ChoiceOptions;
  #chosen: Chosen | null = null;
  #removeLayer: (() => void) | undefined;

  constructor(options: ChoiceOptions) {
    this.#options = options;
  }

  get now(): Chosen | null {
    return this.#chosen;
  }

  set(next: Chosen | null): void {
    if (!next && !this.#chosen) return;
    const { context, marker, changed } = this.#options;
    this.drop();
    this.#chosen = next;
    if (next)
      this.#removeLayer = context.pushLayer({
        close: () => this.set(null),
        onKey: (key) => this.#onKey(key),
      });
    if (next?.kind === 'marking') marker.lastId = next.id;
    changed();
  }

  /** Lets go of it without a word. */
  drop(): void {
    this.#removeLayer?.();
    this.#removeLayer = undefined;
    this.#chosen = null;
  }

  /** The selection has changed. */
  selected(range: Range | null): void {
    if (range) this.set({ kind: 'selection', range });
    else if (this.#chosen?.kind === 'selection') this.set(null);
  }

  /** What it says; empty where nothing is chosen. */
  get quote(): string {
    const chosen = this.#chosen;
    if (!chosen) return '';
    return chosen.kind === 'selection'
      ? wordsIn(chosen.range)
      : this.#options.marker.quoteOf(chosen.id);
  }

  /** Where it stands in the document; nothing for a highlight without a place. */
  get passage(): Range | undefined {
    const chosen = this.#chosen;
    if (chosen?.kind === 'selection') return chosen.range;
    const [part] = (chosen && this.#options.marker.placed.get(chosen.id)?.parts) ?? [];
    return part && rangeOver(part);
  }

  /** The selection, also one that has not come to rest yet. */
  get range(): Range | null {
    if (this.#chosen?.kind === 'selection') return this.#chosen.range;
    return selectionIn(this.#options.body);
  }

  /** `shows`: it stays at hand, so that its colour can be changed. */
  colour(colour: Colour, shows: boolean): void {
    const chosen = this.#chosen;
    if (chosen?.kind === 'marking') void this.#options.marker.recolour(chosen.id, colour);
    else if (chosen) void this.mark(chosen.range, colour, shows);
  }

  async mark(range: Range, colour: Colour, shows: boolean): Promise<HighlightId | null> {
    this.set(null);
    const marking = await this.#options.marker.mark(range, colour);
    if (marking && shows) this.set({ kind: 'marking', id: marking.id, takesFocus: false });
    return marking?.id ?? null;
  }

  /** Marks what is selected, or the paragraph that the keys have led to. */
  highlight(): void {
    const { body, marker, context } = this.#options;
    const block = body.querySelector('[data-current]');
    const range = this.range ?? (block && rangeOver(block));
    if (range) void this.mark(range, marker.lastColour, true);
    else context.announce(t('marksSelectFirst'));
  }

  #onKey(key: string): boolean {
    const colour = COLOUR_KEYS[key];
    if (!colour || !this.#options.context.settings().singleKeys) return false;
    this.colour(colour, true);
    return true;
  }
}

import { render } from 'preact';
import type { Colour, HighlightId } from '../../article';
import { t } from '../../i18n';
import { Bar } from './bar';
import type { MarksContext } from './context';
import { List } from './list';
import { Marker } from './marker';
import { NoteCards } from './note-cards';
import { selectionIn, watchSelection, wordsIn } from './watch-selection';

/** The highlights of the article that is drawn. */
export interface Marks {
  /** Marks what is selected, or the paragraph that the keys have led to. */
  highlight(): void;
  /** Writes about what is selected, or about the highlight at hand. */
  note(): void;
  list(): void;
  /** The article is another record now, or none. */
  refresh(): void;
  detach(): void;
}

type Chosen =
  | { readonly kind: 'selection'; readonly range: Range }
  | { readonly kind: 'marking'; readonly id: HighlightId; readonly takesFocus: boolean };

const COLOURS_BY_KEY: Readonly<Record<string, Colour>> = {
  1: 'amber',
  2: 'green',
  3: 'blue',
  4: 'rose',
};

function rangeOver(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}

/** What is shown of highlights beside the text itself: bar, notes and list. */
class MarksView implements Marks {
  readonly #context: MarksContext;
  readonly #body: HTMLElement;
  readonly #page: HTMLElement;
  readonly #open = new AbortController();
  readonly #marker: Marker;
  readonly #layer: HTMLElement;
  readonly #panel: HTMLElement;
  #chosen: Chosen | null = null;
  #writingOn: HighlightId | null = null;
  #removeLayer: (() => void) | undefined;
  #leaveField: (() => void) | undefined;
  #closeList: ((returns: boolean) => void) | undefined;

  constructor(context: MarksContext, body: HTMLElement, page: HTMLElement) {
    const { scroller } = context;
    const { signal } = this.#open;
    this.#context = context;
    this.#body = body;
    this.#page = page;
    this.#marker = new Marker(context, body, { changed: () => this.#draw(), signal });
    this.#layer = page.appendChild(scroller.ownerDocument.createElement('div'));
    this.#layer.className = 'marks';
    this.#panel = scroller.appendChild(scroller.ownerDocument.createElement('div'));
    watchSelection(
      {
        ...{ scroller, body, own: [this.#layer, this.#panel] },
        selected: (range) => this.#selected(range),
        pressed: (id) => this.#choose({ kind: 'marking', id, takesFocus: false }),
        pressedElsewhere: () => {
          this.#choose(null);
          this.#closeList?.(false);
        },
      },
      signal,
    );
    const resized = new ResizeObserver(() => this.#draw());
    resized.observe(body);
    // Whatever comes above the text moves it.
    resized.observe(page);
    signal.addEventListener('abort', () => resized.disconnect());
    scroller.ownerDocument.defaultView?.addEventListener('focus', () => this.#refresh(), {
      signal,
    });
    this.#refresh(() => {
      const first = context.actions.first?.();
      if (first && this.#marker.placed.get(first)?.span) this.#goTo(first);
    });
  }

  #refresh(then?: () => void): void {
    this.#marker
      .refresh()
      .then(() => !this.#open.signal.aborted && then?.())
      .catch((error: unknown) => console.warn('Lectern: highlights', error));
  }

  #selected(range: Range | null): void {
    if (range) this.#choose({ kind: 'selection', range });
    else if (this.#chosen?.kind === 'selection') this.#choose(null);
  }

  #choose(next: Chosen | null): void {
    if (!next && !this.#chosen) return;
    this.#removeLayer?.();
    this.#chosen = next;
    this.#removeLayer =
      next === null
        ? undefined
        : this.#context.pushLayer({
            close: () => this.#choose(null),
            onKey: (key) => this.#onKey(key),
          });
    if (next?.kind === 'marking') this.#marker.lastId = next.id;
    this.#draw();
  }

  #onKey(key: string): boolean {
    const colour = COLOURS_BY_KEY[key];
    if (!colour || !this.#context.singleKeys()) return false;
    this.#onColour(colour, true);
    return true;
  }

  #onColour(colour: Colour, shows: boolean): void {
    const chosen = this.#chosen;
    if (chosen?.kind === 'marking') void this.#marker.recolour(chosen.id, colour);
    else if (chosen) void this.#mark(chosen.range, colour, shows);
  }

  async #mark(range: Range, colour: Colour, shows: boolean): Promise<HighlightId | null> {
    this.#choose(null);
    const marking = await this.#marker.mark(range, colour);
    if (marking && shows) this.#choose({ kind: 'marking', id: marking.id, takesFocus: false });
    return marking?.id ?? null;
  }

  #range(): Range | null {
    if (this.#chosen?.kind === 'selection') return this.#chosen.range;
    return selectionIn(this.#body);
  }

  highlight(): void {
    const block = this.#body.querySelector('[data-current]');
    const range = this.#range() ?? (block && rangeOver(block));
    if (range) void this.#mark(range, this.#marker.lastColour, true);
    else this.#context.announce(t('marksSelectFirst'));
  }

  note(): void {
    void this.#note();
  }

  async #note(): Promise<void> {
    const range = this.#range();
    await this.#marker.settled;
    const id = range
      ? await this.#mark(range, this.#marker.lastColour, false)
      : this.#marker.lastId;
    if (id) this.#writeOn(id);
    else this.#context.announce(t('marksSelectFirst'));
  }

  #writeOn(id: HighlightId): void {
    const { notes } = this.#context.actions;
    if (notes.kind === 'window') {
      notes.open(id);
      return;
    }
    this.#choose(null);
    this.#closeList?.(false);
    this.#writingOn = id;
    this.#marker.placed.get(id)?.parts[0]?.scrollIntoView({ block: 'nearest' });
    this.#draw();
  }

  /** Esc first leaves the field. */
  #enteredNote(id: HighlightId): void {
    this.#leaveField?.();
    this.#choose(null);
    this.#writingOn = id;
    const root = this.#body.getRootNode() as Document | ShadowRoot;
    const close = () => (root.activeElement as HTMLElement | null)?.blur();
    this.#leaveField = this.#context.pushLayer({ close });
  }

  #leftNote(id: HighlightId): void {
    if (this.#writingOn !== id) return;
    this.#leaveField?.();
    this.#leaveField = undefined;
    this.#writingOn = null;
    this.#draw();
  }

  #quoteOf(chosen: Chosen): string {
    return chosen.kind === 'selection'
      ? wordsIn(chosen.range)
      : (this.#marker.placed.get(chosen.id)?.marking.quote.exact ?? '');
  }

  /** The passage in the document; nothing for a highlight without a place. */
  #passageOf(chosen: Chosen): Range | undefined {
    if (chosen.kind === 'selection') return chosen.range;
    const [part] = this.#marker.placed.get(chosen.id)?.parts ?? [];
    return part && rangeOver(part);
  }

  #bar() {
    const chosen = this.#chosen;
    const passage = chosen && this.#passageOf(chosen);
    if (!chosen || !passage) return null;
    const { listenFrom } = this.#context;
    const marker = this.#marker;
    const marked = chosen.kind === 'marking' ? marker.placed.get(chosen.id)?.marking : undefined;
    const remove = (id: HighlightId) => () => {
      this.#choose(null);
      void marker.remove(id);
    };
    return (
      <Bar
        passage={() => passage.getBoundingClientRect()}
        colour={marked?.colour ?? null}
        takesFocus={chosen.kind === 'marking' && chosen.takesFocus}
        onColour={(colour) => this.#onColour(colour, false)}
        onNote={() => this.note()}
        onCopy={() => void marker.copy(this.#quoteOf(chosen))}
        onRemove={marked ? remove(marked.id) : null}
        onListen={listenFrom && (() => listenFrom(passage))}
      />
    );
  }

  #draw(): void {
    if (this.#open.signal.aborted) return;
    const marker = this.#marker;
    const notes = this.#context.actions.notes.kind === 'here' && (
      <NoteCards
        placed={marker.placed.all()}
        notes={marker.notes}
        writingOn={this.#writingOn}
        page={this.#page}
        layer={this.#layer}
        write={(id, note) => void marker.write(id, note)}
        entered={(id) => this.#enteredNote(id)}
        left={(id) => this.#leftNote(id)}
      />
    );
    render(
      <>
        {notes}
        {this.#bar()}
      </>,
      this.#layer,
    );
    if (this.#closeList) this.#drawList();
  }

  #goTo(id: HighlightId): void {
    this.#closeList?.(false);
    this.#marker.placed.get(id)?.parts[0]?.scrollIntoView({ block: 'center' });
    this.#choose({ kind: 'marking', id, takesFocus: true });
  }

  #drawList(): void {
    const marker = this.#marker;
    render(
      <List
        placed={marker.placed.all()}
        notes={marker.notes}
        goTo={(id) => this.#goTo(id)}
        note={(id) => this.#writeOn(id)}
        copy={(id) => void marker.copy(marker.placed.get(id)?.marking.quote.exact ?? '')}
        remove={(id) => void marker.remove(id)}
        close={() => this.#closeList?.(true)}
      />,
      this.#panel,
    );
  }

  list(): void {
    if (this.#closeList) this.#closeList(true);
    else this.#openList();
  }

  #openList(): void {
    this.#choose(null);
    const { scroller, pushLayer } = this.#context;
    const removeLayer = pushLayer({ close: () => this.#closeList?.(true) });
    this.#closeList = (returns) => {
      removeLayer();
      this.#closeList = undefined;
      render(null, this.#panel);
      if (returns) scroller.querySelector<HTMLElement>('[data-panel=more]')?.focus();
    };
    this.#drawList();
  }

  refresh(): void {
    this.#refresh();
  }

  detach(): void {
    this.#open.abort();
    this.#removeLayer?.();
    this.#leaveField?.();
    this.#closeList?.(false);
    render(null, this.#layer);
    this.#layer.remove();
    this.#panel.remove();
  }
}

/** Brings highlights to the article that is drawn, until they are detached. */
export function attachMarks(context: MarksContext): Marks {
  const body = context.scroller.querySelector<HTMLElement>('.article-body');
  const page = context.scroller.querySelector<HTMLElement>('.page');
  if (!body || !page) throw new Error('No article is drawn');
  return new MarksView(context, body, page);
}

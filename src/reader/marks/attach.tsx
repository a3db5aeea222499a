import { render } from 'preact';
import type { HighlightId } from '../../article';
import { t } from '../../i18n';
import { Bar } from './bar';
import { Choice } from './choice';
import type { MarksContext } from './context';
import { ListPanel } from './list-panel';
import { Marker } from './marker';
import { NoteCards } from './note-cards';
import { watchSelection } from './watch-selection';
import { Writing } from './writing';

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

/** What is shown of highlights beside the text itself: bar, notes and list. */
class MarksView implements Marks {
  readonly #context: MarksContext;
  readonly #body: HTMLElement;
  readonly #page: HTMLElement;
  readonly #open = new AbortController();
  readonly #marker: Marker;
  readonly #layer: HTMLElement;
  readonly #list: ListPanel;
  readonly #writing: Writing;
  readonly #choice: Choice;

  constructor(context: MarksContext, body: HTMLElement, page: HTMLElement) {
    const { scroller } = context;
    const { signal } = this.#open;
    this.#context = context;
    this.#body = body;
    this.#page = page;
    this.#marker = new Marker(context, body, { changed: () => this.#draw(), signal });
    this.#choice = new Choice({
      ...{ context, marker: this.#marker, body },
      changed: () => this.#draw(),
    });
    this.#layer = page.appendChild(scroller.ownerDocument.createElement('div'));
    this.#layer.className = 'marks';
    this.#writing = new Writing(body.getRootNode() as Document | ShadowRoot, context.pushLayer);
    this.#list = new ListPanel({
      ...{ context, marker: this.#marker },
      goTo: (id) => this.#goTo(id),
      note: (id) => this.#writeOn(id),
    });
    watchSelection(
      {
        ...{ scroller, body, own: [this.#layer, this.#list.box] },
        selected: (range) => this.#choice.selected(range),
        pressed: (id) => this.#choice.set({ kind: 'marking', id, takesFocus: false }),
        pressedElsewhere: () => {
          this.#choice.set(null);
          this.#list.close();
        },
      },
      signal,
    );
    this.#follow(signal);
    this.#refresh(() => {
      const first = context.actions.first?.();
      if (first && this.#marker.placed.get(first)?.span) this.#goTo(first);
    });
  }

  /** Draws anew when the layout has changed, and looks for what another tab has changed. */
  #follow(signal: AbortSignal): void {
    const resized = new ResizeObserver(() => this.#draw());
    resized.observe(this.#body);
    // Whatever comes above the text moves it.
    resized.observe(this.#page);
    signal.addEventListener('abort', () => resized.disconnect());
    const view = this.#body.ownerDocument.defaultView;
    view?.addEventListener('focus', () => this.#refresh(), { signal });
  }

  #refresh(then?: () => void): void {
    this.#marker
      .refresh()
      .then(() => !this.#open.signal.aborted && then?.())
      .catch((error: unknown) => console.warn('Lectern: highlights', error));
  }

  highlight(): void {
    this.#choice.highlight();
  }

  note(): void {
    void this.#note();
  }

  async #note(): Promise<void> {
    const { range } = this.#choice;
    await this.#marker.settled;
    const id = range
      ? await this.#choice.mark(range, this.#marker.lastColour, false)
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
    this.#choice.set(null);
    this.#list.close();
    this.#writing.begin(id);
    this.#marker.placed.get(id)?.parts[0]?.scrollIntoView({ block: 'nearest' });
    this.#draw();
  }

  #bar() {
    const choice = this.#choice;
    const { now, passage } = choice;
    if (!now || !passage) return null;
    const { listenFrom, lookUp } = this.#context;
    const marker = this.#marker;
    const marked = now.kind === 'marking' ? marker.placed.get(now.id)?.marking : undefined;
    const instead = (act: (words: string) => void) => () => {
      const words = choice.quote;
      choice.set(null);
      act(words);
    };
    return (
      <Bar
        passage={() => passage.getBoundingClientRect()}
        colour={marked?.colour ?? null}
        names={this.#context.settings().colourNames}
        takesFocus={now.kind === 'marking' && now.takesFocus}
        onColour={(colour) => choice.colour(colour, false)}
        onNote={() => this.note()}
        onCopy={() => void marker.copy(choice.quote)}
        onRemove={marked ? instead(() => void marker.remove(marked.id)) : null}
        onListen={listenFrom && (() => listenFrom(passage))}
        onLookUp={lookUp && instead(lookUp)}
      />
    );
  }

  #notes() {
    const marker = this.#marker;
    if (this.#context.actions.notes.kind !== 'here') return null;
    return (
      <NoteCards
        placed={marker.placed.all()}
        notes={marker.notes}
        writingOn={this.#writing.on}
        page={this.#page}
        layer={this.#layer}
        write={(id, note) => void marker.write(id, note)}
        entered={(id) => {
          this.#choice.set(null);
          this.#writing.entered(id);
        }}
        left={(id) => this.#writing.left(id) && this.#draw()}
      />
    );
  }

  #draw(): void {
    if (this.#open.signal.aborted) return;
    render(
      <>
        {this.#notes()}
        {this.#bar()}
      </>,
      this.#layer,
    );
    this.#list.draw();
  }

  #goTo(id: HighlightId): void {
    this.#list.close();
    this.#marker.placed.get(id)?.parts[0]?.scrollIntoView({ block: 'center' });
    this.#choice.set({ kind: 'marking', id, takesFocus: true });
  }

  list(): void {
    this.#choice.set(null);
    this.#list.toggle();
  }

  refresh(): void {
    this.#refresh();
  }

  detach(): void {
    this.#open.abort();
    this.#choice.drop();
    this.#writing.end();
    render(null, this.#layer);
    this.#layer.remove();
    this.#list.remove();
  }
}

/** Brings highlights to the article that is drawn, until they are detached. */
export function attachMarks(context: MarksContext): Marks {
  const body = context.scroller.querySelector<HTMLElement>('.article-body');
  const page = context.scroller.querySelector<HTMLElement>('.page');
  if (!body || !page) throw new Error('No article is drawn');
  return new MarksView(context, body, page);
}

import { render } from 'preact';
import type { HighlightId } from '../../article';
import type { MarksContext } from './context';
import { List } from './list';
import type { Marker } from './marker';

interface ListPanelOptions {
  readonly context: MarksContext;
  readonly marker: Marker;
  /** Leads to a highlight in the text. */
  readonly goTo: (id: HighlightId) => void;
  readonly note: (id: HighlightId) => void;
}

/** The list of highlights as a panel over the article, open or not. */
export class ListPanel {
  readonly box: HTMLElement;
  readonly #options: ListPanelOptions;
  #removeLayer: (() => void) | undefined;

  constructor(options: ListPanelOptions) {
    const { scroller } = options.context;
    this.#options = options;
    this.box = scroller.appendChild(scroller.ownerDocument.createElement('div'));
  }

  get isOpen(): boolean {
    return this.#removeLayer !== undefined;
  }

  toggle(): void {
    if (this.isOpen) this.#leave();
    else this.#open();
  }

  #open(): void {
    this.#removeLayer = this.#options.context.pushLayer({ close: () => this.#leave() });
    this.draw();
  }

  close(): void {
    if (!this.#removeLayer) return;
    this.#removeLayer();
    this.#removeLayer = undefined;
    render(null, this.box);
  }

  remove(): void {
    this.close();
    this.box.remove();
  }

  draw(): void {
    if (!this.isOpen) return;
    const { marker, goTo, note } = this.#options;
    render(
      <List
        placed={marker.placed.all()}
        notes={marker.notes}
        isPlacing={marker.isPlacing}
        names={this.#options.context.settings().colourNames}
        goTo={goTo}
        note={note}
        copy={(id) => void marker.copy(marker.quoteOf(id))}
        remove={(id) => void marker.remove(id)}
        close={() => this.#leave()}
      />,
      this.box,
    );
  }

  /** Closed by the reader's hand: the focus goes back to where it was opened. */
  #leave(): void {
    this.close();
    const { scroller } = this.#options.context;
    scroller.querySelector<HTMLElement>('[data-panel=more]')?.focus();
  }
}

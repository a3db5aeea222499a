import { render } from 'preact';
import { t } from '../i18n';
import { Bar } from './bar';
import { Blocks, blockAround, elementAt, likeliest, pathOf } from './blocks';
import { guardHost } from './guard';
import { createSurface, type PickSurface } from './surface';
import { boxOf, isConnected, parentOf } from './tree';

/** The element that was chosen, and whether the choice is to hold for its whole site. */
export interface Picked {
  readonly element: Element;
  readonly remember: boolean;
}

export interface PickOptions {
  readonly theme: string;
  /** The site that a choice can be remembered for; null for addresses that belong to none. */
  readonly site: string | null;
  /** Ends it from outside. */
  readonly signal: AbortSignal;
}

/** How often a page that keeps changing is counted anew, in milliseconds. */
const RECOUNT = 500;

/** Lets a person choose a part of the page, which stays as it is; null when they would rather not. */
export const pickArticle = (live: Document, options: PickOptions): Promise<Picked | null> =>
  new Promise((resolve) => new Picking(live, options, resolve));

class Picking {
  readonly #blocks: Blocks;
  readonly #surface: PickSurface;
  readonly #open = new AbortController();
  #current: Element;
  #path: readonly Element[] = [];
  /** Pressed: the pointer leads no further. */
  #isFixed = false;
  #remember = false;
  #counted = 0;

  constructor(
    private readonly live: Document,
    private readonly options: PickOptions,
    private readonly resolve: (picked: Picked | null) => void,
  ) {
    this.#blocks = new Blocks(live);
    this.#surface = createSurface(live, options.theme);
    this.#current = likeliest(live);
    this.#listen();
    this.#choose(this.#current);
    this.#surface.bar.querySelector<HTMLElement>('.confirm')?.focus({ preventScroll: true });
    this.#follow();
  }

  #listen(): void {
    const { signal } = this.#open;
    const { layer, host } = this.#surface;
    const { live } = this;
    this.options.signal.addEventListener('abort', () => this.#end(null), { signal });
    layer.addEventListener('pointermove', (event) => this.#onMove(event), { signal });
    layer.addEventListener('click', (event) => this.#onClick(event), { signal });
    layer.addEventListener('wheel', (event) => this.#onWheel(event), { signal, passive: true });
    for (const type of ['keydown', 'keypress', 'keyup'] as const)
      live.defaultView?.addEventListener(type, (event) => this.#onKey(event), {
        capture: true,
        signal,
      });
    const observer = new MutationObserver(() => {
      if (performance.now() - this.#counted > RECOUNT) this.#recount();
    });
    observer.observe(live.body, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => observer.disconnect());
    guardHost({ live, host, layer, signal, giveUp: () => this.#end(null) });
  }

  #recount(): void {
    this.#blocks.forget();
    this.#choose(this.#current);
  }

  /** Each frame: the page may scroll, grow, and take away what is chosen. */
  #follow(): void {
    if (this.#open.signal.aborted) return;
    if (!isConnected(this.#current)) this.#choose(this.#blocks.instead(this.#path));
    this.#surface.outline(boxOf(this.#current));
    requestAnimationFrame(() => this.#follow());
  }

  #choose(element: Element): void {
    this.#current = element;
    this.#path = pathOf(element);
    this.#counted = performance.now();
    const words = this.#blocks.wordsIn(element);
    this.#surface.tell(t('pickWords', words));
    this.#draw(words);
  }

  #draw(words: number): void {
    render(
      <Bar
        site={this.options.site}
        words={words}
        remember={this.#remember}
        setRemember={(remember) => {
          this.#remember = remember;
          this.#draw(words);
        }}
        confirm={() => this.#end({ element: this.#current, remember: this.#remember })}
        cancel={() => this.#end(null)}
      />,
      this.#surface.bar,
    );
  }

  #blockAt({ clientX, clientY }: MouseEvent): Element | null {
    const found = elementAt(this.live, this.#surface.host, clientX, clientY);
    return found && blockAround(found, this.live);
  }

  #isOnBar = ({ target }: Event): boolean => this.#surface.bar.contains(target as Node);

  #onMove(event: PointerEvent): void {
    if (this.#isFixed || this.#isOnBar(event) || !event.isTrusted) return;
    const block = this.#blockAt(event);
    if (block && block !== this.#current) this.#choose(block);
  }

  #onClick(event: MouseEvent): void {
    if (this.#isOnBar(event) || !event.isTrusted) return;
    const block = this.#blockAt(event);
    if (!block) return;
    this.#isFixed = true;
    this.#choose(block);
    this.#surface.bar.querySelector<HTMLElement>('.confirm')?.focus({ preventScroll: true });
  }

  /** Parts of the page that scroll by themselves are below this layer, and would not know. */
  #onWheel({ clientX, clientY, deltaX, deltaY }: WheelEvent): void {
    const from = elementAt(this.live, this.#surface.host, clientX, clientY);
    for (let at = from; at && at !== this.live.body; at = parentOf(at)) {
      if (!/auto|scroll/.test(getComputedStyle(at).overflowY) || at.scrollHeight <= at.clientHeight)
        continue;
      at.scrollBy({ left: deltaX, top: deltaY });
      return;
    }
  }

  /** The page must neither act on these keys nor read them. */
  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopImmediatePropagation();
    if (event.type !== 'keydown' || !event.isTrusted) return;
    const next = this.#nextBy(event.key);
    if (next) {
      event.preventDefault();
      this.#isFixed = true;
      this.#choose(next);
      this.#bringIntoView();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#end(null);
    } else if (event.key === 'Tab') {
      event.preventDefault();
      this.#surface.moveFocus(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter' && !this.#surface.hasFocus()) {
      event.preventDefault();
      this.#end({ element: this.#current, remember: this.#remember });
    }
  }

  #nextBy(key: string): Element | null {
    const from = this.#current;
    if (key === 'ArrowUp') return this.#blocks.wider(from);
    if (key === 'ArrowDown') return this.#blocks.narrower(from);
    if (key === 'ArrowLeft') return this.#blocks.beside(from, -1);
    if (key === 'ArrowRight') return this.#blocks.beside(from, 1);
    return null;
  }

  #bringIntoView(): void {
    const { top, bottom } = boxOf(this.#current);
    const height = this.live.defaultView?.innerHeight ?? 0;
    if (bottom < 80 || top > height - 120)
      Element.prototype.scrollIntoView.call(this.#current, { block: 'center' });
  }

  #end(picked: Picked | null): void {
    if (this.#open.signal.aborted) return;
    this.#open.abort();
    render(null, this.#surface.bar);
    this.#surface.remove();
    this.resolve(picked && isConnected(picked.element) ? picked : null);
  }
}

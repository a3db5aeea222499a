/** The middle part of the window in which a word may be without the text being moved: 60 %. */
const MARGIN = 0.2;

const SCROLL_KEYS: readonly string[] = [
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
];

/** Keeps what is spoken in the middle of the window, until the reader scrolls by hand. */
export class Following {
  readonly #scroller: Element;
  readonly #changed: (follows: boolean) => void;
  readonly #listening = new AbortController();
  #follows = true;
  /** Where this class itself is scrolling to. */
  #target: number | null = null;
  #range: Range | null = null;

  constructor(scroller: Element, changed: (follows: boolean) => void) {
    this.#scroller = scroller;
    this.#changed = changed;
    const options = { passive: true, signal: this.#listening.signal };
    for (const type of ['wheel', 'touchmove'])
      scroller.addEventListener(type, () => this.#letGo(), options);
    scroller.addEventListener('scroll', () => this.#onScroll(), options);
    scroller.addEventListener(
      'scrollend',
      () => {
        this.#target = null;
      },
      options,
    );
  }

  get follows(): boolean {
    return this.#follows;
  }

  /** Brings `range` into the middle where it has left it. */
  see(range: Range): void {
    this.#range = range;
    if (this.#follows) this.#bring();
  }

  /** Follows again, wherever the reader is. */
  back(): void {
    this.#set(true);
    this.#bring();
  }

  /** On a button, Space presses it; an arrow moves in a list. */
  onKey(key: string, focused: Element | null): void {
    const isTaken = focused?.matches('button, input, select, textarea, summary') ?? false;
    if (SCROLL_KEYS.includes(key) && !isTaken) this.#letGo();
  }

  remove(): void {
    this.#listening.abort();
  }

  #bring(): void {
    const box = this.#range?.getBoundingClientRect();
    if (!box || box.height === 0) return;
    const { top, height } = this.#scroller.getBoundingClientRect();
    const isInMiddle =
      box.top >= top + MARGIN * height && box.bottom <= top + (1 - MARGIN) * height;
    if (isInMiddle) return;
    const end = this.#scroller.scrollHeight - this.#scroller.clientHeight;
    const wanted = this.#scroller.scrollTop + box.top - (top + height / 3);
    const to = Math.round(Math.max(0, Math.min(end, wanted)));
    if (Math.abs(to - this.#scroller.scrollTop) < 2) return;
    this.#target = to;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#scroller.scrollTo({ top: to, behavior: calm ? 'instant' : 'smooth' });
  }

  /** The scrollbar, a key of the reader or a link: it is left where the word is out of sight. */
  #onScroll(): void {
    if (this.#target !== null || !this.#range) return;
    const box = this.#range.getBoundingClientRect();
    const { top, bottom } = this.#scroller.getBoundingClientRect();
    if (box.bottom < top || box.top > bottom) this.#letGo();
  }

  #letGo(): void {
    this.#target = null;
    if (this.#follows) this.#set(false);
  }

  #set(follows: boolean): void {
    if (this.#follows === follows) return;
    this.#follows = follows;
    this.#changed(follows);
  }
}

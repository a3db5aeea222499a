/** How often the reader comes back to the top within `WITHIN` milliseconds; a page that goes on wins. */
const RETURNS = 20;
const WITHIN = 10_000;
/** How often it comes back when the page removes it. */
const REINSERTIONS = 3;

/** Shows the dialog as the topmost layer again, and above it what stood above it; its scrolling stays. */
function raise(dialog: HTMLDialogElement, focused: HTMLElement | null): void {
  const scroller = dialog.firstElementChild;
  const top = scroller?.scrollTop ?? 0;
  for (const layer of [dialog, ...dialog.querySelectorAll<HTMLDialogElement>('dialog[open]')]) {
    layer.close();
    layer.showModal();
  }
  if (scroller) scroller.scrollTop = top;
  focused?.focus({ preventScroll: true });
}

interface StayOptions {
  readonly live: Document;
  readonly host: Element;
  readonly dialog: HTMLDialogElement;
  readonly signal: AbortSignal;
  /** What last had the focus within the dialog. */
  readonly focusedIn: () => HTMLElement | null;
  /** The page will not have the reader: it should close. */
  readonly giveUp: () => void;
}

/** Keeps the dialog above whatever the page opens later. */
function stayAbove({ live, host, dialog, focusedIn, signal }: StayOptions): void {
  let returns: readonly number[] = [];
  const raiseAgain = () => {
    const now = performance.now();
    returns = returns.filter((time) => time > now - WITHIN);
    if (returns.length >= RETURNS) return;
    returns = [...returns, now];
    raise(dialog, focusedIn());
  };
  const onToggle = (event: Event) => {
    if (event.target !== host && (event as ToggleEvent).newState === 'open') raiseAgain();
  };
  // What opens within the page's own shadow roots tells nobody; a press that misses us does.
  const onPress = (event: Event) => {
    if (event.target === host) return;
    event.stopImmediatePropagation();
    raiseAgain();
  };
  live.addEventListener('toggle', onToggle, { capture: true, signal });
  live.addEventListener('fullscreenchange', () => live.fullscreenElement && raiseAgain(), {
    signal,
  });
  live.defaultView?.addEventListener('pointerdown', onPress, { capture: true, signal });
}

/** Puts the host back where it was removed, a few times. */
function stayInPage({ live, host, dialog, focusedIn, signal, giveUp }: StayOptions): void {
  let left = REINSERTIONS;
  const observer = new MutationObserver(() => {
    if (host.parentNode === live.documentElement) return;
    if (left-- <= 0) return giveUp();
    live.documentElement.append(host);
    raise(dialog, focusedIn());
    watch();
  });
  const watch = () => {
    observer.disconnect();
    observer.observe(live, { childList: true });
    observer.observe(live.documentElement, { childList: true });
  };
  watch();
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Stands its ground against modals, popovers and removal, until `signal` aborts. */
export function stayOnTop(options: Omit<StayOptions, 'focusedIn'>): void {
  let focused: HTMLElement | null = null;
  const onFocus = ({ target }: Event) => {
    focused = target instanceof HTMLElement ? target : null;
  };
  options.dialog.addEventListener('focusin', onFocus, { signal: options.signal });
  const watched = { ...options, focusedIn: () => focused };
  stayAbove(watched);
  stayInPage(watched);
}

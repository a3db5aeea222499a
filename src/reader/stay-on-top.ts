/** How often the reader comes back to the top; a page that goes on is left in peace. */
const RETURNS = 20;
/** How often it comes back when the page removes it. */
const REINSERTIONS = 3;

/** Shows a modal dialog as the topmost layer again; its own scrolling and focus stay. */
function raise(dialog: HTMLDialogElement): void {
  const root = dialog.getRootNode() as ShadowRoot;
  const focused = root.activeElement;
  const scroller = dialog.firstElementChild;
  const top = scroller?.scrollTop ?? 0;
  if (dialog.open) dialog.close();
  dialog.showModal();
  if (scroller) scroller.scrollTop = top;
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

interface StayOptions {
  readonly live: Document;
  readonly host: Element;
  readonly dialog: HTMLDialogElement;
  readonly signal: AbortSignal;
  /** The page will not have the reader: it should close. */
  readonly giveUp: () => void;
}

/** Keeps the dialog above whatever the page opens later. */
function stayAbove({ live, host, dialog, signal }: StayOptions): void {
  let returns = 0;
  const raiseAgain = () => {
    if (returns++ < RETURNS) raise(dialog);
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
function stayInPage({ live, host, dialog, signal, giveUp }: StayOptions): void {
  let left = REINSERTIONS;
  const observer = new MutationObserver(() => {
    if (host.parentNode === live.documentElement) return;
    if (left-- <= 0) return giveUp();
    live.documentElement.append(host);
    raise(dialog);
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
export function stayOnTop(options: StayOptions): void {
  stayAbove(options);
  stayInPage(options);
}

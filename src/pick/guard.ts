interface GuardOptions {
  readonly live: Document;
  readonly host: Element;
  readonly layer: HTMLElement;
  readonly signal: AbortSignal;
  /** The page will not have it. */
  readonly giveUp: () => void;
}

/** How often the layer comes back when the page removes or covers it. */
const RETURNS = 10;

/** What happens on the layer is none of the page's business. */
const PRIVATE =
  'click auxclick dblclick contextmenu pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout touchstart touchend wheel input change focusin focusout';

/** Keeps the layer in the page and above what the page opens later, and its events from the page. */
export function guardHost({ live, host, layer, signal, giveUp }: GuardOptions): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of PRIVATE.split(' '))
    host.addEventListener(type, stop, { signal, passive: true });
  let left = RETURNS;
  const raise = () => {
    if (left-- <= 0) return giveUp();
    if (host.parentNode !== live.documentElement) live.documentElement.append(host);
    if (layer.matches(':popover-open')) layer.hidePopover();
    layer.showPopover();
  };
  const onToggle = (event: Event) => {
    if (event.target !== host && (event as ToggleEvent).newState === 'open') raise();
  };
  live.addEventListener('toggle', onToggle, { capture: true, signal });
  const observer = new MutationObserver(() => {
    if (host.parentNode !== live.documentElement) raise();
  });
  observer.observe(live.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}

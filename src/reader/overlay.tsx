import { render } from 'preact';
import type { Settings } from '../settings';
import tokens from '../ui/tokens.css?inline';
import controls from '../ui/ui.css?inline';
import articleStyles from './article.css?inline';
import { createHost } from './host';
import hostStyles from './host.css?inline';
import lookStyles from './look.css?inline';
import { leaveNote } from './orphan';
import { holdPage } from './page-hold';
import { Reader } from './reader';
import readerStyles from './reader.css?inline';
import { formsGiven } from './special';
import { stayOnTop } from './stay-on-top';
import type { ArticleView, FirstActions, ReaderActions, View } from './view';

/** The reader over a live page. */
export interface Overlay {
  readonly host: Element;
  show(view: View): void;
  /** Changes what is about the article in view, and leaves the rest as it is. */
  amend(changes: Partial<ArticleView>): void;
  update(settings: Settings): void;
  /** Says that the page is another one now, and offers to read that. */
  pageLeft(): void;
  /** Keeps the article in view, as the button does. */
  save(): Promise<void>;
  close(): void;
}

interface OverlayOptions {
  readonly settings: Settings;
  readonly actions: FirstActions;
  /** Called once after everything is put back. */
  readonly closed: () => void;
  /** Called after that when it was the page that would not have the reader. */
  readonly removed: () => void;
}

/** What happens inside the reader is none of the page's business. */
const PRIVATE_EVENTS =
  'click,auxclick,dblclick,contextmenu,' +
  'pointerdown,pointerup,pointermove,pointerover,pointerout,pointercancel,pointerrawupdate,' +
  'gotpointercapture,lostpointercapture,' +
  'mousedown,mouseup,mousemove,mouseover,mouseout,wheel,mousewheel,DOMMouseScroll,' +
  'touchstart,touchmove,touchend,touchcancel,' +
  'keydown,keypress,keyup,beforeinput,input,change,textInput,' +
  'compositionstart,compositionupdate,compositionend,' +
  'focusin,focusout,selectstart,copy,cut,paste,beforecopy,beforecut,beforepaste,' +
  'drag,dragstart,dragend,dragenter,dragover,dragleave,drop';

/** What tells which letters are typed. */
const TYPING = [
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
];

/** A page may listen on its window, which hears before the reader does: what is typed goes no further than here. */
function keepTyping(host: Element, root: ShadowRoot, signal: AbortSignal): void {
  const hold = (event: Event) => {
    const { activeElement } = root;
    if (event.target !== host || !activeElement) return;
    event.stopImmediatePropagation();
    // The control itself hears of it by an event that does not leave the reader.
    if (event.type === 'input') activeElement.dispatchEvent(new Event('input', { bubbles: true }));
  };
  for (const type of TYPING)
    host.ownerDocument.defaultView?.addEventListener(type, hold, { capture: true, signal });
}

function keepPrivate(host: Element, signal: AbortSignal): void {
  const stop = (event: Event) => event.stopPropagation();
  for (const type of PRIVATE_EVENTS.split(','))
    host.addEventListener(type, stop, { signal, passive: true });
}

/** Opens over the live page at once, in the loading view. */
export function openOverlay(live: Document, options: OverlayOptions): Overlay {
  const pageStyle = live.documentElement.getAttribute('style');
  const release = holdPage(live);
  const styles = [hostStyles, tokens, controls, readerStyles, articleStyles, lookStyles];
  const { host, root, later, aidsSheet, formsSheet, paper } = createHost(live, styles);
  const dialog = live.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'title');
  leaveNote(dialog, pageStyle);
  root.append(dialog);
  const open = new AbortController();
  const handle: { save?: () => Promise<void>; escape?: () => void } = {};
  let view: View = { kind: 'loading' };
  let { settings } = options;

  const first: FirstActions = {
    ...options.actions,
    async loadParts() {
      const parts = await options.actions.loadParts();
      Object.assign(first, parts.actions);
      if (open.signal.aborted || later.cssRules.length > 0) return parts;
      later.replaceSync(parts.styles);
      paper.replaceSync(parts.printStyles);
      parts.printAlone(host, open.signal);
      return parts;
    },
    async loadAids() {
      const aids = await options.actions.loadAids();
      aidsSheet.replaceSync(aids.styles);
      return aids;
    },
  };
  // Only the parts ask for the others, and those are there by then.
  const actions = first as ReaderActions;
  const draw = () => {
    const forms = formsGiven();
    if (forms && formsSheet.cssRules.length === 0) formsSheet.replaceSync(forms.styles);
    render(
      <Reader
        surface="overlay"
        view={view}
        settings={settings}
        actions={actions}
        close={close}
        handle={handle}
      />,
      dialog,
    );
  };

  function close(): void {
    if (open.signal.aborted) return;
    open.abort();
    render(null, dialog);
    dialog.close();
    host.remove();
    release();
    options.closed();
  }

  // The Android back gesture, and Esc where the page swallowed the key.
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    handle.escape?.();
  });
  dialog.addEventListener('close', () => dialog.open || close());
  keepPrivate(host, open.signal);
  keepTyping(host, root, open.signal);
  draw();
  dialog.showModal();
  const giveUp = () => {
    close();
    options.removed();
  };
  stayOnTop({ live, host, dialog, signal: open.signal, giveUp });

  return {
    host,
    show(next) {
      if (open.signal.aborted) return;
      view = next;
      draw();
    },
    amend(changes) {
      if (open.signal.aborted || view.kind !== 'article') return;
      view = { ...view, ...changes };
      draw();
    },
    update(next) {
      if (open.signal.aborted) return;
      settings = next;
      draw();
    },
    pageLeft() {
      if (open.signal.aborted || view.kind !== 'article' || view.isLeft) return;
      view = { ...view, isLeft: true };
      draw();
    },
    save: () => handle.save?.() ?? Promise.resolve(),
    close,
  };
}

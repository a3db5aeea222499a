import { uiDirection, uiLanguage } from '../i18n';
import controls from '../ui/controls.css?inline';
import tokens from '../ui/tokens.css?inline';
import base from '../ui/ui.css?inline';
import pickStyles from './pick.css?inline';

/** What stands over the page while a part of it is chosen; the page can reach none of it. */
export interface PickSurface {
  readonly host: Element;
  /** Takes every press, so that the page does not. */
  readonly layer: HTMLElement;
  readonly bar: HTMLElement;
  outline(box: DOMRect): void;
  tell(label: string): void;
  /** Leads the focus round the bar. */
  moveFocus(step: 1 | -1): void;
  hasFocus(): boolean;
  remove(): void;
}

/** Pixels between the chosen part and its outline. */
const GAP = 6;
/** Height of the label, and how near it comes to the window's edge. */
const LABEL = 30;

const place = (element: HTMLElement, { left, top, width, height }: DOMRect): void => {
  Object.assign(element.style, {
    left: `${left - GAP}px`,
    top: `${top - GAP}px`,
    width: `${width + 2 * GAP}px`,
    height: `${height + 2 * GAP}px`,
  });
};

/** Builds it over the page, in the top layer. */
export function createSurface(live: Document, theme: string): PickSurface {
  const host = live.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokens, base, controls, pickStyles].join('\n'));
  root.adoptedStyleSheets = [sheet];
  const make = (name: string): HTMLElement => {
    const element = live.createElement('div');
    element.className = name;
    return element;
  };
  const [layer, outline, label, bar] = [make('layer'), make('outline'), make('label'), make('bar')];
  layer.popover = 'manual';
  layer.dataset.theme = theme;
  layer.lang = uiLanguage();
  layer.dir = uiDirection();
  layer.append(outline, label, bar);
  root.append(layer);
  live.documentElement.append(host);
  layer.showPopover();
  return {
    host,
    layer,
    bar,
    outline(box) {
      place(outline, box);
      const room = live.defaultView?.innerHeight ?? 0;
      const top = Math.min(Math.max(box.top - GAP - LABEL, 8), room - LABEL - 8);
      Object.assign(label.style, { left: `${Math.max(8, box.left - GAP)}px`, top: `${top}px` });
    },
    tell(text) {
      label.textContent = text;
    },
    moveFocus(step) {
      const stops = [...bar.querySelectorAll<HTMLElement>('button, input')];
      const at = stops.indexOf(root.activeElement as HTMLElement);
      stops[(at + step + stops.length) % stops.length]?.focus();
    },
    hasFocus: () => bar.contains(root.activeElement),
    remove: () => host.remove(),
  };
}

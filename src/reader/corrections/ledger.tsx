import { render } from 'preact';
import { t } from '../../i18n';
import type { PushLayer } from '../layers';
import ledgerStyles from './ledger.css?inline';
import { LedgerBar, type Scope } from './ledger-bar';
import { LedgerBlocks } from './ledger-blocks';

/** A part of the page is to be kept or left out: here, or on all pages of the site. */
export interface Decision {
  readonly at: number;
  readonly kind: 'keep' | 'drop';
  readonly scope: Scope;
}

export interface LedgerOptions {
  readonly left: readonly { readonly at: number; readonly rule: string }[];
  readonly site: string;
  /** Other pages of the article are out of sight meanwhile. */
  readonly isOneOfMany: boolean;
  decide(decision: Decision): void;
  /** Takes the last decision back. */
  undo(): void;
  /** Shows the article as it has been corrected. */
  done(): Promise<void>;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the parts of a full article be brought back and left out, by pointer and by keys. */
class LedgerPage {
  readonly #blocks: LedgerBlocks;
  readonly #turned: HTMLElement[] = [];
  readonly #bar: HTMLElement;
  readonly #open = new AbortController();
  #scope: Scope = 'page';
  #status = '';

  constructor(
    private readonly body: HTMLElement,
    private readonly options: LedgerOptions,
    pushLayer: PushLayer,
  ) {
    this.#blocks = new LedgerBlocks(body, options.left);
    this.#bar = body.ownerDocument.createElement('div');
    (body.closest('.reader') ?? body).append(this.#bar);
    const { signal } = this.#open;
    body.addEventListener('click', (event) => this.#onClick(event), { capture: true, signal });
    const pop = pushLayer({ close: () => void this.#done(), onKey: (key) => this.#onKey(key) });
    signal.addEventListener('abort', pop);
    this.#draw();
    this.#goTo(this.#blocks.first);
  }

  close(): void {
    this.#open.abort();
    render(null, this.#bar);
    this.#bar.remove();
  }

  #draw(): void {
    render(
      <LedgerBar
        site={this.options.site}
        isOneOfMany={this.options.isOneOfMany}
        scope={this.#scope}
        canUndo={this.#turned.length > 0}
        status={this.#status}
        setScope={(scope) => {
          this.#scope = scope;
          this.#draw();
        }}
        undo={() => this.#undo()}
        done={() => void this.#done()}
      />,
      this.#bar,
    );
  }

  /** A page can press by script; only a person decides. Links lead nowhere meanwhile. */
  #onClick(event: MouseEvent): void {
    event.preventDefault();
    event.stopPropagation();
    const part = this.#blocks.partOf(event.target as Element);
    if (part && event.isTrusted) this.#turn(part);
  }

  #onKey(key: string): boolean {
    const focused = (this.body.getRootNode() as ShadowRoot | Document).activeElement;
    const step = STEPS[key];
    // In the bar the arrows choose, and Enter presses.
    const isOutside = !focused || (!this.body.contains(focused) && this.#bar.contains(focused));
    if (key === 'z') this.#undo();
    else if (isOutside) return false;
    else if (step) this.#move(step, focused);
    else if (key === 'Enter' && focused.localName !== 'button') this.#turnFocused(focused);
    else return false;
    return true;
  }

  #turnFocused(focused: Element): void {
    const part = this.#blocks.partOf(focused);
    if (part) this.#turn(part);
  }

  #move(step: number, from: Element): void {
    const { all } = this.#blocks;
    const part = this.#blocks.partOf(from);
    const at = part ? all.indexOf(part) : -1;
    this.#goTo(all[Math.min(all.length - 1, Math.max(0, at + step))]);
  }

  /** The focus goes to the way back, or to the block itself. */
  #goTo(part: HTMLElement | undefined): void {
    if (!part) return;
    const target = part.querySelector<HTMLElement>(':scope > .left-label > button') ?? part;
    target.focus({ preventScroll: true });
    part.scrollIntoView({ block: 'center' });
  }

  #turn(part: HTMLElement): void {
    const at = Number(part.dataset.part);
    const isOut = this.#blocks.turn(part);
    this.#turned.push(part);
    this.options.decide({ at, kind: isOut ? 'drop' : 'keep', scope: this.#scope });
    this.#tell(isOut, part);
  }

  #undo(): void {
    const part = this.#turned.pop();
    if (!part) return;
    this.options.undo();
    this.#tell(this.#blocks.turn(part), part);
  }

  #tell(isOut: boolean, part: HTMLElement): void {
    this.#status = t(isOut ? 'ledgerNowOut' : 'ledgerNowIn');
    this.#draw();
    this.#goTo(part);
  }

  async #done(): Promise<void> {
    const scroller = this.body.closest<HTMLElement>('.reader');
    const seen = scroller ? anchorIn(this.body, scroller) : null;
    await this.options.done();
    if (scroller && seen) returnTo(seen, this.body, scroller);
    scroller?.focus({ preventScroll: true });
  }
}

interface Anchor {
  readonly text: string;
  readonly top: number;
}

const TEXTS = 'p, li, h2, h3, h4, pre, figcaption';
const textOf = (element: Element): string => element.textContent ?? '';

/** The first block in the window that stays, and how high it stands. */
function anchorIn(body: Element, scroller: Element): Anchor | null {
  const edge = scroller.getBoundingClientRect().top + 56;
  const block = [...body.querySelectorAll(TEXTS)].find(
    (block) => block.getBoundingClientRect().top > edge && !block.closest('.left-out'),
  );
  return block ? { text: textOf(block), top: block.getBoundingClientRect().top } : null;
}

function returnTo({ text, top }: Anchor, body: Element, scroller: Element): void {
  const block = [...body.querySelectorAll(TEXTS)].find((block) => textOf(block) === text);
  if (block) scroller.scrollTop += block.getBoundingClientRect().top - top;
}

/** What the ledger's page needs beside the sheets of the reader. */
let sheet: CSSStyleSheet | undefined;

function adoptStyles(root: Node): void {
  if (!(root instanceof ShadowRoot || root instanceof Document)) return;
  sheet ??= new CSSStyleSheet();
  sheet.replaceSync(ledgerStyles);
  if (!root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Opens the ledger over the full article in `body`; the answer closes it. */
export function dressLedger(
  body: HTMLElement,
  options: LedgerOptions,
  pushLayer: PushLayer,
): () => void {
  adoptStyles(body.getRootNode());
  const page = new LedgerPage(body, options, pushLayer);
  return () => page.close();
}

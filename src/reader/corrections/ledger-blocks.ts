import { BY_HAND } from '../../corrections';
import { t, uiDirection, uiLanguage } from '../../i18n';
import { nameOf } from './rule-names';

/** Elements that the reader puts around one that is too wide. */
const WRAPPERS = '.table, .code, .formula';

const boxOf = (part: HTMLElement): HTMLElement =>
  part.parentElement?.matches(WRAPPERS) ? part.parentElement : part;

/** What stands above a block that is left out: by which rule, and the way back. */
function labelOf(part: HTMLElement, rule: string): HTMLElement {
  const { ownerDocument } = part;
  const label = ownerDocument.createElement('span');
  label.className = 'left-label';
  label.lang = uiLanguage();
  label.dir = uiDirection();
  const button = ownerDocument.createElement('button');
  button.type = 'button';
  button.textContent = t('ledgerRestore');
  button.setAttribute('aria-label', t('ledgerRestoreNamed', nameOf(rule)));
  label.append(nameOf(rule), ' ', button);
  return label;
}

/** The parts of an article with all that was left out in its place, each in or out. */
export class LedgerBlocks {
  readonly #out = new Map<number, HTMLElement>();
  readonly #rules = new Map<number, string>();

  constructor(
    private readonly body: HTMLElement,
    left: readonly { readonly at: number; readonly rule: string }[],
  ) {
    for (const { at, rule } of left) {
      this.#rules.set(at, rule);
      const part = this.partAt(at);
      if (part) this.#leaveOut(part, at, rule);
    }
    for (const part of this.all) part.tabIndex = -1;
  }

  /** All parts in their order; what stands within one that is out goes with it. */
  get all(): readonly HTMLElement[] {
    return [...this.body.querySelectorAll<HTMLElement>('[data-part]')].filter(
      (part) => part.parentElement?.closest('.left-out') == null,
    );
  }

  partAt(at: number): HTMLElement | null {
    return this.body.querySelector<HTMLElement>(`[data-part="${at}"]`);
  }

  /** The part that an element stands in, or the part that was left out around it. */
  partOf(element: Element | null): HTMLElement | null {
    const out = element?.closest<HTMLElement>('.left-out');
    if (out)
      return out.matches('[data-part]') ? out : out.querySelector<HTMLElement>('[data-part]');
    return element?.closest<HTMLElement>('[data-part]') ?? null;
  }

  isOut(at: number): boolean {
    return this.#out.has(at);
  }

  /** Brings a part back or leaves it out, whichever it is not; answers whether it is out now. */
  turn(part: HTMLElement): boolean {
    const at = Number(part.dataset.part);
    const label = this.#out.get(at);
    if (!label) {
      this.#leaveOut(part, at, this.#rules.get(at) ?? BY_HAND);
      return true;
    }
    label.remove();
    this.#out.delete(at);
    boxOf(part).classList.remove('left-out');
    return false;
  }

  /** The first part that is out, or the first of all. */
  get first(): HTMLElement | undefined {
    return this.all.find((part) => this.isOut(Number(part.dataset.part))) ?? this.all[0];
  }

  #leaveOut(part: HTMLElement, at: number, rule: string): void {
    const label = labelOf(part, rule);
    const box = boxOf(part);
    box.classList.add('left-out');
    // In a table nothing but rows can stand.
    if (box.localName === 'table') box.before(label);
    else box.prepend(label);
    this.#out.set(at, label);
  }
}

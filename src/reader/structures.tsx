import { render } from 'preact';
import { t } from '../i18n';
import { COPY, IconButton } from '../ui';
import { dressEmbeds } from './embeds';
import type { WithParts } from './later';
import { dressNotes } from './notes';

/** Puts `wrapper` in the place of `element`, which moves into it. */
function wrap(element: Element, className: string): HTMLElement {
  const wrapper = element.ownerDocument.createElement('div');
  wrapper.className = className;
  element.replaceWith(wrapper);
  wrapper.append(element);
  return wrapper;
}

/** What scrolls sideways must be reachable and named for those who scroll with keys. */
function makeScroller(element: HTMLElement, name: string): void {
  element.tabIndex = 0;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', name);
}

const NUMBER = /^[\s\p{Sc}\d.,:%+−–-]*\d[\s\p{Sc}\d.,:%+−–-]*$/u;

/** Columns of numbers stand at the end edge, so that they can be compared. */
function alignNumbers(table: HTMLTableElement): void {
  const rows = [...table.rows].map((row) => [...row.cells]);
  if (rows.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)))
    return;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const body = cells.slice(1).filter((cell) => cell.textContent?.trim());
    const numbers = body.filter((cell) => NUMBER.test(cell.textContent ?? ''));
    if (numbers.length > 0 && numbers.length * 4 >= body.length * 3)
      for (const cell of cells) cell.classList.add('number');
  }
}

/** Cells with more characters than this break their lines. */
const WORDY = 36;

function dressTables(root: ParentNode): void {
  for (const table of root.querySelectorAll('table')) {
    const name = table.caption?.textContent?.trim() || t('readerTable');
    makeScroller(wrap(table, 'table'), name);
    alignNumbers(table);
    for (const row of table.rows)
      for (const cell of row.cells)
        if ((cell.textContent ?? '').length > WORDY) cell.classList.add('wordy');
  }
}

function labelOf(language: string, code: Element): HTMLElement {
  const label = code.ownerDocument.createElement('span');
  label.className = 'code-language';
  label.textContent = language;
  label.setAttribute('aria-hidden', 'true');
  return label;
}

function dressCode(root: ParentNode, copied: (done: boolean) => void): void {
  for (const code of root.querySelectorAll('pre')) {
    const language = code.querySelector<HTMLElement>('[data-language]')?.dataset.language;
    makeScroller(code, language ? t('readerCodeNamed', language) : t('readerCode'));
    const block = wrap(code, 'code');
    if (language) block.append(labelOf(language, code));
    // Pages without TLS have no clipboard.
    if (!('clipboard' in navigator)) continue;
    const button = code.ownerDocument.createElement('div');
    button.className = 'code-copy';
    block.append(button);
    const copy = () =>
      void navigator.clipboard.writeText(code.textContent ?? '').then(
        () => copied(true),
        () => copied(false),
      );
    render(<IconButton icon={COPY} label={t('readerCopy')} onClick={copy} />, button);
  }
}

/** Formulas on lines of their own may be wider than the column. */
function dressFormulas(root: ParentNode): void {
  for (const formula of root.querySelectorAll('math[display="block"]'))
    makeScroller(wrap(formula, 'formula'), t('readerFormula'));
}

export interface DressOptions {
  /** Hears whether code went to the clipboard. */
  readonly copied: (done: boolean) => void;
  /** Embeds are only ever opened in a tab of their own. */
  readonly staysClosed: boolean;
  readonly withParts: WithParts;
}

/** Gives the article's special parts their form. */
export function dressStructures(root: ParentNode, options: DressOptions): void {
  dressTables(root);
  dressCode(root, options.copied);
  dressFormulas(root);
  dressEmbeds(root, options.staysClosed, options.withParts);
  dressNotes(root);
}

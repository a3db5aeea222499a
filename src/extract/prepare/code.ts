import { textIn } from '../blocks';
import { isNamed } from '../names';
import { CODE, CODE_BOX, EDITORS } from '../special-signs';

/** Gives every block of code a `pre` of its own, before tables and loose text are judged. */
export const formCode = (document: Document): void => {
  for (const [editor, line] of EDITORS)
    for (const element of document.body.querySelectorAll(editor)) {
      const lines = [...element.querySelectorAll(line)];
      if (lines.length > 0) replaceByCode(element, lines);
    }
  for (const table of document.body.querySelectorAll('table')) formTable(table);
  for (const gutter of document.body.querySelectorAll('pre'))
    if (isCount(gutter.textContent ?? '') && isBesideCode(gutter)) gutter.remove();
};

const replaceByCode = (element: Element, lines: readonly Element[]): void => {
  const { ownerDocument: document } = element;
  const pre = document.createElement('pre');
  pre.setAttribute('class', element.getAttribute('class') ?? '');
  const code = document.createElement('code');
  // Editors show an empty line as a space that cannot break, or by a character without width.
  code.textContent = lines
    .map(({ textContent }) => (textContent ?? '').replace(/^[\u00a0\u200b\n]$/, ''))
    .join('\n');
  pre.append(code);
  element.replaceWith(pre);
};

/** A row for the numbers and one for the code, or a row for each line. */
const formTable = (table: Element): void => {
  const codes = [...table.querySelectorAll('pre')];
  const code = codes.findLast((pre) => !isCount(pre.textContent ?? ''));
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children]);
  if (code && rows.length === 1 && codes.length <= 2) table.replaceWith(code);
  else if (codes.length === 0 && !table.closest('pre') && isListing(table, rows))
    replaceByCode(
      table,
      rows.map((cells) => cells.at(-1)).filter((cell) => cell !== undefined),
    );
};

const isListing = (table: Element, rows: readonly (readonly Element[])[]): boolean => {
  if (rows.length === 0 || rows.some((cells) => cells.length < 2 || cells.length > 3)) return false;
  const marked = rows.filter(
    ([first]) => first?.hasAttribute('data-line-number') || /^\d+$/.test(textIn(first ?? table)),
  );
  const isCode = isNamed(table, CODE) || table.closest(CODE_BOX);
  return Boolean(isCode) && marked.length > 0.6 * rows.length;
};

/** Nothing but 1, 2, 3 and so on, from any number on. */
const isCount = (text: string): boolean => {
  const numbers = text.trim().split(/\s+/).map(Number);
  return numbers.length > 1 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
};

const isBesideCode = (gutter: Element): boolean => {
  const box = gutter.matches(':only-child') ? gutter.parentElement : gutter;
  const next = box?.nextElementSibling;
  return next?.matches('pre') || next?.querySelector('pre') != null;
};

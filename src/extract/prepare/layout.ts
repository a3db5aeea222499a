import { rename } from '../blocks';

/** A table that only places things becomes plain blocks. */
export const layOutTables = (document: Document): void => {
  for (const table of [...document.body.querySelectorAll('table')].reverse())
    if (isLayout(table)) {
      for (const part of table.querySelectorAll('tbody, thead, tfoot, tr, td, th, caption'))
        rename(part, 'div');
      for (const part of table.querySelectorAll('colgroup, col')) part.remove();
      rename(table, 'div');
    }
};

const isLayout = (table: Element): boolean => {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (role || table.querySelector('th, caption, thead, tfoot') || table.getAttribute('summary'))
    return false;
  if (table.querySelector('table')) return true;
  const rows = table.querySelectorAll('tr');
  const cells = [...table.querySelectorAll('td')];
  if (rows.length <= 1 || cells.length <= rows.length) return true;
  return cells.some((cell) => cell.querySelectorAll('p, br + br, h1, h2, h3, div').length > 3);
};

/** Old pages indent with definition lists that define nothing. */
export const layOutLists = (document: Document): void => {
  for (const list of [...document.body.querySelectorAll('dl')].reverse())
    if (!list.querySelector(':scope > dt, :scope > div > dt')) {
      for (const item of list.querySelectorAll(':scope > dd')) rename(item, 'div');
      rename(list, 'div');
    }
};

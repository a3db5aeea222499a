/** A Markdown table with aligned columns: the first `named` columns are words, the others figures. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  named = 1,
): string => {
  const widths = head.map((title, i) =>
    Math.max(3, title.length, ...rows.map((row) => row[i]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (i < named ? (cells[i] ?? '').padEnd(width) : (cells[i] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i < named ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
};

/** A share or score with three digits, ".948"; "–" for nothing. */
export const share = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : value.toFixed(3).replace(/^0/, '');

/** "3.2 %" */
export const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

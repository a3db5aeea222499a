import type { Measured } from '../open';
import { table } from '../table';
import type { Opened } from './browser';

/** The value below which a share of them lies; NaN of none. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
};

const FIGURES = {
  'first frame': ({ frame }: Opened) => frame,
  'first text': ({ article }: Opened) => article,
  'whole article': ({ whole }: Opened) => whole,
  'longest task': ({ tasks }: Opened) => Math.max(0, ...tasks),
  'tasks over 50 ms together': ({ tasks }: Opened) => tasks.reduce((sum, ms) => sum + ms, 0),
} as const;

/** Against which the ratios are. */
const PEER = 'readability';

const valuesOf = (
  results: readonly Measured[],
  name: string,
  figure: (opened: Opened) => number | null,
): readonly number[] =>
  results.flatMap((result) => {
    const opened = result.get(name);
    const value = opened ? figure(opened) : null;
    return value === null || Number.isNaN(value) ? [] : [value];
  });

const both = (values: readonly number[]): string =>
  [0.5, 0.95].map((part) => percentile(values, part).toFixed(0)).join(' / ');

/** A Markdown table: p50 / p95 in milliseconds, only of pages of which all made an article. */
export function report(all: readonly Measured[]): string {
  const results = all.filter((result) => [...result.values()].every(({ article }) => article));
  const names = [...(all[0]?.keys() ?? [])].sort((a, b) =>
    a === 'lectern' ? -1 : a < b ? 1 : b === 'lectern' ? 1 : -1,
  );
  const rows = Object.entries(FIGURES).map(([title, figure]) => {
    const values = names.map((name) => valuesOf(results, name, figure));
    const peer = valuesOf(results, PEER, figure);
    const ratio = percentile(values[0] ?? [], 0.5) / percentile(peer, 0.5);
    return [title, ...values.map(both), Number.isFinite(ratio) ? ratio.toFixed(2) : '–'];
  });
  const count = `${results.length} of ${all.length} pages, on which each made an article; p50 / p95 in ms`;
  return `${count}\n\n${table(['from the press', ...names, `p50 : ${PEER}`], rows)}\n`;
}

import { wordsOf } from './metrics/words';

/** A line that one text has and the other lacks, and what took it out of the article, if that is known. */
export interface Stray {
  readonly line: string;
  readonly by: string | null;
}

/** An entry of the extractor's ledger; more than these two fields may be told. */
export interface LedgerEntry extends Readonly<Record<string, unknown>> {
  readonly rule: string;
  readonly text: string;
}

const RUN = 3;

/** The lines of `text` of whose runs of three words `other` holds less than half. */
export const straysIn = (
  text: string,
  other: string,
  ledger: readonly LedgerEntry[] = [],
): readonly Stray[] => {
  const known = new Set(runsOf(other));
  const whole = ` ${wordsOf(other.toLowerCase()).join(' ')} `;
  const isKnown = (line: string) => {
    const words = wordsOf(line.toLowerCase());
    if (words.length < RUN) return whole.includes(` ${words.join(' ')} `);
    const runs = runsOf(line);
    return runs.filter((run) => known.has(run)).length >= runs.length / 2;
  };
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => wordsOf(line).length > 0 && !isKnown(line))
    .map((line) => ({ line, by: culpritOf(line, ledger) }));
};

const runsOf = (text: string): readonly string[] => {
  const words = wordsOf(text.toLowerCase());
  const length = Math.max(0, words.length - RUN + 1);
  return Array.from({ length }, (_, i) => words.slice(i, i + RUN).join(' '));
};

/** The ledger cuts long blocks, so either text may hold the other's beginning. */
const culpritOf = (line: string, ledger: readonly LedgerEntry[]): string | null => {
  const start = flat(line).slice(0, 60);
  const entry = ledger.find(({ text }) => {
    const removed = flat(text);
    return removed.includes(start) || (removed.length > 20 && flat(line).includes(removed));
  });
  if (!entry) return null;
  const { rule, text: _, ...more } = entry;
  return Object.keys(more).length === 0 ? rule : `${rule} ${JSON.stringify(more)}`;
};

const flat = (text: string): string => wordsOf(text.toLowerCase()).join(' ');

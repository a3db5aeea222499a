import { parseArgs } from 'node:util';
import { EXTRACTORS, type Extractor } from './bundles';
import type { Choice } from './corpus';
import type { EngineName } from './engines';

export interface Options {
  readonly corpus: string;
  readonly choice: Choice;
  readonly engine: EngineName;
  readonly peers: readonly Extractor[];
  /** Where results are stored. */
  readonly out: string;
  /** Number of pages on which the time is measured with warm code. */
  readonly warm: number;
  /** Number of worst pages to list. */
  readonly worst: number;
  /** Ask the peers again though their results are stored. */
  readonly isFresh: boolean;
}

export const HELP = `npm run bench:quality -- [options]
  --corpus DIR      folder of sets (default ../shared/corpus)
  --sets a,b        only these sets
  --types a,b       only pages of these types
  --ids a,b         only these pages
  --sample N        at most N pages of each type of each set, drawn by --seed (default 0: all)
  --seed N          default 1
  --engine NAME     chromium (default) or jsdom
  --peers a,b       readability,defuddle (default) or none
  --out DIR         where results are stored (default dist/bench/quality)
  --warm N          pages timed with warm code (default 200)
  --worst N         worst pages to list (default 20)
  --fresh           ask the peers again, though their results are stored`;

const OPTION = {
  corpus: { type: 'string', default: '../shared/corpus' },
  sets: { type: 'string', default: '' },
  types: { type: 'string', default: '' },
  ids: { type: 'string', default: '' },
  sample: { type: 'string', default: '0' },
  seed: { type: 'string', default: '1' },
  engine: { type: 'string', default: 'chromium' },
  peers: { type: 'string', default: 'readability,defuddle' },
  out: { type: 'string', default: 'dist/bench/quality' },
  warm: { type: 'string', default: '200' },
  worst: { type: 'string', default: '20' },
  fresh: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line; null when help was asked for. Throws on what it does not know. */
export const readOptions = (args: readonly string[]): Options | null => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTION,
    allowPositionals: true,
  });
  if (values.help) return null;
  return {
    corpus: values.corpus,
    choice: {
      sets: list(values.sets),
      types: list(values.types),
      ids: [...list(values.ids), ...positionals],
      sample: number('sample', values.sample),
      seed: number('seed', values.seed),
    },
    engine: oneOf('engine', values.engine, ['chromium', 'jsdom']),
    peers: list(values.peers)
      .filter((name) => name !== 'none')
      .map((name) => oneOf('peers', name, EXTRACTORS)),
    out: values.out,
    warm: number('warm', values.warm),
    worst: number('worst', values.worst),
    isFresh: values.fresh,
  };
};

const list = (text: string): readonly string[] => text.split(',').filter((name) => name !== '');

const number = (name: string, text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} ${text} is no number.`);
  return value;
};

const oneOf = <T extends string>(name: string, text: string, known: readonly T[]): T => {
  const value = known.find((one) => one === text);
  if (value === undefined) throw new Error(`--${name} ${text}: it is one of ${known.join(', ')}.`);
  return value;
};

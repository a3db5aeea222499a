import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page of the corpus and what is true of it; what a set does not tell is null or empty. */
export interface CorpusPage {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly type: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly body: string | null;
  /** Texts that belong to the article. */
  readonly with: readonly string[];
  /** Texts that do not. */
  readonly without: readonly string[];
}

/** Which pages are asked for; empty lists mean all. */
export interface Choice {
  readonly sets: readonly string[];
  readonly types: readonly string[];
  readonly ids: readonly string[];
  /** At most so many pages of each type of each set, drawn by `seed`; 0 means all. */
  readonly sample: number;
  readonly seed: number;
}

const LISTED = 'pages.jsonl';

/** The chosen pages of a corpus folder, in the order of its files. Throws when there is no corpus. */
export const choosePages = (corpus: string, choice: Choice): readonly CorpusPage[] => {
  const sets = existsSync(corpus)
    ? readdirSync(corpus).filter((set) => existsSync(join(corpus, set, LISTED)))
    : [];
  if (sets.length === 0) throw new Error(`${corpus} holds no corpus (no folder with ${LISTED}).`);
  const unknown = choice.sets.find((set) => !sets.includes(set));
  if (unknown) throw new Error(`${corpus} has no set "${unknown}"; it has ${sets.join(', ')}.`);
  const pages = sets
    .filter((set) => isChosen(choice.sets, set))
    .flatMap((set) => readLines<CorpusPage>(join(corpus, set, LISTED)))
    .filter(({ type, id }) => isChosen(choice.types, type) && isChosen(choice.ids, id));
  return choice.sample > 0 ? draw(pages, choice) : pages;
};

const isChosen = (chosen: readonly string[], name: string): boolean =>
  chosen.length === 0 || chosen.includes(name);

/** The same seed draws the same pages, whatever else is in the corpus. */
const draw = (pages: readonly CorpusPage[], { sample, seed }: Choice): readonly CorpusPage[] => {
  const kindOf = ({ set, type }: CorpusPage) => `${set} ${type}`;
  const lots = new Map(pages.map((page) => [page, lot(page, seed)]));
  const drawn = [...pages].sort((a, b) => ((lots.get(a) ?? '') < (lots.get(b) ?? '') ? -1 : 1));
  const counts = new Map<string, number>();
  const taken = new Set<CorpusPage>();
  for (const page of drawn) {
    const count = counts.get(kindOf(page)) ?? 0;
    if (count < sample) taken.add(page);
    counts.set(kindOf(page), count + 1);
  }
  return pages.filter((page) => taken.has(page));
};

const lot = ({ set, id }: CorpusPage, seed: number): string =>
  createHash('sha256').update(`${seed}/${set}/${id}`).digest('hex');

/** The page's markup, as it came from the server. */
export const loadHtml = (corpus: string, { set, id }: CorpusPage): string =>
  gunzipSync(readFileSync(join(corpus, set, 'html', `${id}.html.gz`))).toString('utf8');

/** The values of a file with one JSON value a line. */
export const readLines = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

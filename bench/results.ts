import { appendFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CorpusPage, readLines } from './corpus';
import type { Prediction } from './prediction';

/** The results of one extractor: a folder with one file a set, one prediction a line. */
export class Results {
  readonly #folder: string;
  readonly #sets = new Map<string, Map<string, Prediction>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Forgets everything stored. */
  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true });
    this.#sets.clear();
  }

  get({ set, id }: CorpusPage): Prediction | undefined {
    return this.#of(set).get(id);
  }

  add({ set }: CorpusPage, prediction: Prediction): void {
    this.#of(set).set(prediction.id, prediction);
    const file = this.#file(set);
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, `${JSON.stringify(prediction)}\n`);
  }

  #of(set: string): Map<string, Prediction> {
    const known = this.#sets.get(set);
    if (known) return known;
    const file = this.#file(set);
    const lines = existsSync(file) ? readLines<Prediction>(file) : [];
    const read = new Map(lines.map((line) => [line.id, line]));
    this.#sets.set(set, read);
    return read;
  }

  #file(set: string): string {
    return join(this.#folder, `${set}.jsonl`);
  }
}

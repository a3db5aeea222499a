import type { Answer } from '../prediction';

/** An extractor as a classic script that defines a global `extractArticle(document, url)`. */
export interface Bundle {
  readonly name: string;
  readonly code: string;
}

/** One call, in milliseconds. */
export interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

/** Opens pages and runs extractors in them, one page at a time. */
export interface Engine {
  /** False after a page hung: what it took down has to be opened again. */
  readonly isOpen: boolean;
  /** Makes `html` the page at `url`, without its scripts and without any network. */
  open(html: string, url: string): Promise<void>;
  /** Asks an extractor about the open page. Throws when it throws or takes longer than the limit. */
  extract(name: string): Promise<Timed<Answer>>;
  close(): Promise<void>;
}

/** Milliseconds after which a page counts as failed. */
export const TIME_LIMIT = Number(process.env.TIME_LIMIT ?? 30_000);

/** The expression that keeps every extractor under its own name: all bundles define the same one. */
export const registering = ({ name, code }: Bundle): string =>
  `${code}\n;(globalThis.extractors ??= {})[${JSON.stringify(name)}] = globalThis.extractArticle; 0`;

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failure, type Result, success } from '../src/article';
import { type DecodeError, decodeHtml } from './decode';

/** A stored page that is yet to be read. */
export interface Input {
  /** What messages call it: its file, or file and line. */
  readonly source: string;
  /** The address it was loaded from, as far as known. */
  readonly url: string | null;
  readonly read: () => Result<string, InputError>;
}

export type InputError = DecodeError | 'missing' | 'unreadable' | 'not-json';

export interface InputOptions {
  readonly url?: string | undefined;
  readonly encoding?: string | undefined;
}

const PAGE = /\.x?html?$/i;

/** The pages that a path means: the file itself, all of a folder, or one a line of a JSONL file. */
export const inputsOf = (
  path: string,
  options: InputOptions,
): Result<readonly Input[], InputError> => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return failure('missing');
  if (stats.isDirectory()) return success(folderInputs(path, options));
  return /\.jsonl$/i.test(path) ? lineInputs(path) : success([fileInput(path, options)]);
};

const fileInput = (path: string, { url, encoding }: InputOptions): Input => ({
  source: path,
  url: url ?? null,
  read: () => {
    const bytes = bytesOf(path);
    return bytes.ok ? decodeHtml(bytes.value, encoding) : bytes;
  },
});

const bytesOf = (path: string): Result<Uint8Array, 'missing' | 'unreadable'> => {
  try {
    return success(readFileSync(path));
  } catch (error) {
    return failure((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable');
  }
};

const folderInputs = (folder: string, options: InputOptions): readonly Input[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => PAGE.test(name))
    .sort()
    .map((name) => fileInput(join(folder, name), { ...options, url: undefined }));

/** Each line holds `url` and either `html` itself or the `file` that does. */
const lineInputs = (path: string): Result<readonly Input[], InputError> => {
  const inputs: Input[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parse(line);
    const source = `${path}:${index + 1}`;
    const url = typeof value?.url === 'string' ? value.url : null;
    if (typeof value?.html === 'string') {
      const { html } = value;
      inputs.push({ source, url, read: () => (html.trim() ? success(html) : failure('empty')) });
    } else if (typeof value?.file === 'string') {
      const { read } = fileInput(resolve(path, '..', value.file), {});
      inputs.push({ source, url, read });
    } else inputs.push({ source, url, read: () => failure('not-json') });
  }
  return success(inputs);
};

const parse = (line: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

const DECLARED = [
  /<link\b(?=[^>]*\brel\s*=\s*["']?canonical\b)[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i,
  /<meta\b(?=[^>]*\bproperty\s*=\s*["']?og:url\b)[^>]*\bcontent\s*=\s*["']?([^"'\s>]+)/i,
];

/** The address a page was loaded from: the one given, else its own declaration, else its file's. */
export const addressOf = ({ url, source }: Input, html: string): string => {
  const declared = DECLARED.map((pattern) => pattern.exec(html)?.[1]);
  const candidates = [url, ...declared].filter((address) => address && URL.canParse(address));
  return candidates[0] ?? pathToFileURL(source).href;
};

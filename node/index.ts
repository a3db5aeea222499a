import { readFileSync } from 'node:fs';
import { type Context, Script } from 'node:vm';
import { JSDOM } from 'jsdom';
import type { Article, NoArticle, Result } from '../src/article';
import type { Removal } from '../src/extract';

export type { Article, NoArticle, Result } from '../src/article';
export type { Removal } from '../src/extract';
export { decodeHtml } from './decode';
export { toMarkdown } from './markdown';

/** The article of a page, and what was left out of it. */
export interface Extracted {
  readonly article: Article;
  readonly removed: readonly Removal[];
}

let context: Context | null = null;

/**
 * The article of a page, or why there is none. Nothing of the page runs and nothing is loaded. Without
 * a browser nothing computes styles: what only a style sheet hides is taken to be seen.
 */
export const extractHtml = (html: string, url: string): Result<Extracted, NoArticle> => {
  context ??= openWindow();
  const call = `extractHtml(${JSON.stringify(html)}, ${JSON.stringify(url)})`;
  return JSON.parse(new Script(call).runInContext(context));
};

/** One window serves all pages: they are parsed in it, never shown. */
const openWindow = (): Context => {
  const opened = new JSDOM('', { runScripts: 'outside-only' }).getInternalVMContext();
  new Script(readFileSync(new URL('inside.iife.js', import.meta.url), 'utf8')).runInContext(opened);
  return opened;
};

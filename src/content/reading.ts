import { type NoArticle, type Result, success } from '../article';
import type { Likeness, SiteRule } from '../corrections';
import type { Corrections, Extracted, Page } from '../extract';
import { ask } from '../messages';
import type { LoadedPage } from './pages/load';
import { load } from './scripts';

/** An article, the copy of the page that it was read from, and what a person decided about that. */
export interface Read extends Extracted {
  readonly page: Page;
  readonly corrections: Corrections;
  /** Rules of the site that nothing on the page is like. */
  readonly unmatched: readonly SiteRule[];
  /** What the element that was picked on the page looks like. */
  readonly picked: Likeness | null;
}

/** An article, or why the page is none. */
export type Reading = Result<Read, NoArticle>;

export interface ReadOptions {
  readonly whole?: boolean;
  /** It is to be opened unasked. */
  readonly sure?: boolean;
  /** The reader's own element. */
  readonly ignore?: Element | undefined;
  /** What was chosen on the page as its article. */
  readonly picked?: Element | undefined;
}

/** Copies the page and makes an article of it, by the rules of its site if it has any. */
export async function readPage(options: ReadOptions = {}): Promise<Reading> {
  const { whole = false, sure = false, ignore, picked } = options;
  const [{ snapshot }, site] = await Promise.all([
    load('extractor'),
    whole ? [] : ask('loadSiteRules'),
  ]);
  const page = snapshot(document, { ...(ignore && { ignore }), ...(picked && { picked }) });
  await nextTask();
  const chosen = picked ? ([{ kind: 'root', at: 'picked' }] as const) : [];
  return readCopy(page, { page: chosen, site }, { whole, sure });
}

/** Makes an article of another of its pages, which was loaded apart, by the same rules. */
export async function readFurther({ document, url }: LoadedPage): Promise<Reading> {
  const [{ snapshot }, site] = await Promise.all([load('extractor'), ask('loadSiteRules')]);
  await nextTask();
  return readCopy(snapshot(document, { url }), { page: [], site });
}

/** Makes an article of a copy, with what it takes for that. */
export async function readCopy(
  page: Page,
  corrections: Corrections,
  how: { readonly whole?: boolean; readonly sure?: boolean } = {},
): Promise<Reading> {
  const { extractInSteps } = await load('extractor');
  const corrector = await correctorFor(corrections);
  const options = { ...how, ...(corrector && { corrector }) };
  let result = await inTasks(extractInSteps(page, options));
  // What few pages need comes where it is asked for by its name.
  while (typeof result === 'string') {
    Object.assign(options, { [result]: await load(result) });
    result = await inTasks(extractInSteps(page, options));
  }
  if (!result.ok) return result;
  const unmatched = corrector?.unmatched() ?? [];
  const picked = corrector?.looks().get(corrector.pickedAt() ?? -1) ?? null;
  return success({ ...result.value, page, corrections, unmatched, picked });
}

async function correctorFor(corrections: Corrections) {
  const { page, site } = corrections;
  if (page.length + site.length === 0) return undefined;
  return (await load('corrections')).correctorOf(corrections);
}

/** Does each step in a task of its own, so that the page answers meanwhile. */
async function inTasks<T>(steps: Iterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTask();
  }
}

/** Lets the browser do what is due between two long pieces of work. */
export const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

import type { Article, Completeness, PageError, Result } from '../../article';
import { joinPages, type Page } from '../../extract';
import type { MissingPage, Pages, PagesOptions, Stitched } from '../../reader';
import type { Read, readCopy } from '../reading';
import { type LoadedPage, loadPage } from './load';

/** More pages than this are asked of no site at one press. */
const MOST = 50;

interface CollectOptions extends PagesOptions {
  /** Makes an article of a page that was loaded. */
  readonly read: (page: LoadedPage) => Promise<Result<Pick<Read, 'article' | 'page'>, string>>;
}

/** What the articles of further pages were made of. */
const copies = new WeakMap<Article, Page>();

/**
 * Brings the pages of an article that are not `here` yet, one after the other and each once, and
 * joins all of them. A page that fails is passed over; one that is here already is the end, as
 * what follows it would lead in a circle. Rejects when it is aborted.
 */
export async function collectPages(here: Pages, options: CollectOptions): Promise<Stitched> {
  const pages = new Map(here);
  const addresses = [...here.values()].reduce<string[]>(extended, []);
  let missing: MissingPage | null = null;
  let asked = 0;
  for (let number = 1; number <= addresses.length; number++) {
    if (pages.has(number)) continue;
    if (++asked > MOST) {
      missing ??= { number, reason: 'too-many-pages' };
      break;
    }
    options.progress(number);
    const page = await readPage(addresses[number - 1] ?? '', options);
    options.signal.throwIfAborted();
    const reason = typeof page === 'string' ? page : repeats(page, pages) ? 'page-repeats' : null;
    if (reason) missing ??= { number, reason };
    if (reason === 'page-repeats') break;
    if (reason || typeof page === 'string') continue;
    pages.set(number, page);
    addresses.splice(0, addresses.length, ...extended(addresses, page));
  }
  const completeness = completenessOf(pages, addresses, missing !== null, options.article);
  return { article: joinPages(pages, options.article, completeness), pages, missing };
}

async function readPage(
  address: string,
  { article, read, signal }: CollectOptions,
): Promise<Article | PageError> {
  const page = await loadPage(address, new URL(article.url).origin, signal);
  if (!page.ok) return page.error;
  const result = await read(page.value);
  if (!result.ok) return 'page-without-article';
  copies.set(result.value.article, result.value.page);
  return result.value.article;
}

/**
 * The same pages once one of them was put right, joined anew without asking for any: where the rules
 * of the site were changed, the others are read by them again.
 */
export async function joinAgain(
  stitched: Stitched,
  before: Read,
  after: Read,
  read: typeof readCopy,
): Promise<Stitched> {
  const { site } = after.corrections;
  const pages = new Map(stitched.pages);
  for (const [number, page] of pages) {
    const copy = copies.get(page);
    if (!copy) pages.set(number, after.article);
    if (!copy || site === before.corrections.site) continue;
    const again = await read(copy, { page: [], site });
    if (!again.ok) continue;
    copies.set(again.value.article, copy);
    pages.set(number, again.value.article);
  }
  const { completeness } = stitched.article;
  return { ...stitched, pages, article: joinPages(pages, after.article, completeness) };
}

/** A page often knows only the next one. */
const extended = (addresses: readonly string[], { completeness }: Article): string[] => {
  const further = completeness.kind === 'pages' ? completeness.addresses : [];
  return [
    ...addresses,
    ...further.slice(addresses.length).filter((address) => !addresses.includes(address)),
  ];
};

const blocksOf = ({ text }: Article): readonly string[] => text.split('\n\n');

/** Whether the page came from an address that is here, or says nothing new. */
const repeats = (page: Article, pages: Pages): boolean => {
  const held = [...pages.values()];
  const seen = new Set(held.flatMap(blocksOf));
  return (
    held.some(({ url }) => url === page.url) || blocksOf(page).every((block) => seen.has(block))
  );
};

/** All pages together are whole, unless the site lets only the beginning of one be read. */
const completenessOf = (
  pages: Pages,
  addresses: readonly string[],
  isMissing: boolean,
  { completeness }: Article,
): Completeness => {
  const cut = [...pages.values()].find((page) => page.completeness.kind === 'beginning');
  if (cut && !isMissing) return cut.completeness;
  const isOpen = isMissing && completeness.kind === 'pages' && completeness.count === null;
  return {
    kind: 'pages',
    held: [...pages.keys()].sort((a, b) => a - b),
    count: isOpen ? null : addresses.length,
    addresses,
  };
};

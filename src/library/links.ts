import { type ArticleId, failure, type Result, type SaveError, success } from '../article';
import { addressKey } from './address';
import { announce } from './changes';
import { type Transaction, write } from './database';
import { findByKey } from './duplicates';
import { expectFewer, expectMore } from './health';
import { type ArticleRecord, parseSummary, parseTags } from './schema';

/** A page that is to be kept by its address, until its text can be had. */
export interface Link {
  readonly url: string;
  readonly title: string | null;
}

/** What became of links: ids of those that are new, and the number of those that were kept before. */
export interface KeptLinks {
  readonly added: readonly ArticleId[];
  readonly known: number;
}

/** The record of a link; undefined for what is no address on the web. */
function recordOf({ url, title }: Link, now: number): ArticleRecord | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  address.hash = '';
  const { href } = address;
  const summary = parseSummary({
    id: crypto.randomUUID(),
    url: href,
    title: title?.trim() || href,
    savedAt: now,
    linkOnly: true,
  });
  return summary && { ...summary, key: addressKey(href), aliases: [], fingerprint: [] };
}

/** Adds a link, or takes what it names out of the trash. */
async function add(
  transaction: Transaction<'readwrite'>,
  record: ArticleRecord,
): Promise<'added' | 'known'> {
  const store = transaction.objectStore('articles');
  const former = await findByKey(transaction, record.key);
  const stored = former && (await store.get(former.id));
  if (!stored) await store.put(record);
  else if (stored.deletedAt)
    await store.put({ ...stored, deletedAt: null, savedAt: record.savedAt });
  return stored ? 'known' : 'added';
}

/**
 * Keeps the addresses of pages, all or none of them; a page that is kept stays as it is. Their texts
 * come when the page is saved, as it is for any article.
 */
export async function saveLinks(links: readonly Link[]): Promise<Result<KeptLinks, SaveError>> {
  const now = Date.now();
  // In a list of the newest the first of them comes first.
  const records = links.flatMap((link, at) => recordOf(link, now - at) ?? []);
  if (records.length === 0) return failure('not-an-article');
  const result = await write(
    ['articles'],
    async (transaction) => {
      const added: ArticleId[] = [];
      for (const record of records)
        if ((await add(transaction, record)) === 'added') added.push(record.id);
      return success({ added, known: records.length - added.length });
    },
    'article',
  );
  if (!result.ok) return result;
  await expectMore(result.value.added.length);
  announce(result.value.known > 0 ? 'all' : result.value.added);
  return result;
}

/**
 * Lets the article that a link led to stand for the link: it takes the link's tags, note and marks over,
 * and the link's address leads to it. For pages that lead on to another address.
 */
export async function replaceLink(
  link: ArticleId,
  article: ArticleId,
): Promise<Result<null, SaveError>> {
  if (link === article) return success(null);
  const result = await write(['articles'], async (transaction) => {
    const store = transaction.objectStore('articles');
    const [from, to] = [await store.get(link), await store.get(article)];
    if (!from?.linkOnly || !to) return failure('not-found');
    await store.put({
      ...to,
      tags: parseTags([...parseTags(to.tags), ...parseTags(from.tags)]),
      note: to.note ?? from.note,
      favourite: to.favourite || from.favourite,
      archived: from.archived,
      addedAt: Math.min(to.addedAt, from.addedAt),
      aliases: [...new Set([...to.aliases, from.key, ...from.aliases])],
    });
    await store.delete(link);
    return success(null);
  });
  if (!result.ok) return result;
  await expectFewer(1);
  announce([link, article]);
  return result;
}

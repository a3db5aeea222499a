import type { Article } from '../article';
import type { PageCorrection, SiteRule } from '../corrections';
import { correctorOf } from '../extract';
import { ask } from '../messages';
import { dressLedger, type Ledger } from '../reader';
import type { InView } from './in-view';
import { leftOutOf } from './left-out';
import { type Read, readCopy } from './reading';
import { load } from './scripts';

interface Decision extends PageCorrection {
  readonly kind: 'keep' | 'drop';
  readonly at: number;
  /** What was added to the rules of the site, or taken from them, for this. */
  readonly rule: { readonly added: boolean; readonly rule: SiteRule } | null;
}

interface Session {
  readonly site: string;
  /** It is one of several pages that were brought together. */
  readonly isOneOfMany: boolean;
  /** Told of the article after each decision. */
  changed(read: Read): void;
  done(): Promise<void>;
}

/**
 * The account of what was left out of an article that was read, to be shown in its place, and to be
 * put right; null where the copy gives no article any more.
 */
async function openLedger(read: Read, session: Session): Promise<Ledger | null> {
  const { extract } = await load('extractor');
  const corrector = correctorOf({ ...read.corrections, ledger: true });
  const [readability, special] = await Promise.all([load('readability'), load('special')]);
  const options = { corrector, readability, special };
  const full = extract(read.page, options);
  if (typeof full === 'string' || !full.ok || !corrector.ledger) return null;
  const { html, blocks } = corrector.ledger;
  const { site, isOneOfMany } = session;
  const decisions = decisionsOn(read, session);
  const left = blocks.map(({ at, rule }) => ({ at, rule }));
  return {
    html,
    dress: (body, pushLayer) =>
      dressLedger(body, { left, site, isOneOfMany, ...decisions }, pushLayer),
  };
}

/** Takes decisions one after the other: each makes the article anew, some make a rule. */
function decisionsOn(read: Read, { changed, done }: Session) {
  const made: Decision[] = [];
  let { site } = read.corrections;
  let last: Promise<unknown> = Promise.resolve();
  const after = (step: string, work: () => Promise<void>) => {
    last = last.then(work).catch((error) => console.error(`Lectern: ${step}`, error));
  };
  const again = async () => {
    const page = [...read.corrections.page, ...made];
    const next = await readCopy(read.page, { page, site });
    if (next.ok) changed(next.value);
  };
  const likenessOf = async (correction: PageCorrection & { readonly at: number }) => {
    const corrector = correctorOf({ page: [correction], site: [] });
    const special = await load('special');
    (await load('extractor')).extract(read.page, { whole: true, corrector, special });
    return corrector.looks().get(correction.at);
  };
  const remember = async (kind: 'keep' | 'drop', at: number): Promise<Decision['rule']> => {
    const former = made.findLast((decision) => decision.at === at)?.rule;
    if (former?.added) {
      await ask('removeSiteRule', former.rule);
      return { added: false, rule: former.rule };
    }
    const like = await likenessOf({ kind, at });
    if (!like) return null;
    const rule = { kind, like };
    await ask('addSiteRule', rule);
    return { added: true, rule };
  };
  const take = ({ added, rule }: NonNullable<Decision['rule']>) => {
    site = added ? [...site, rule] : site.filter((other) => other !== rule);
  };
  return {
    /** What was decided last is in the article that is shown then. */
    done: async () => {
      await last;
      await done();
    },
    decide: ({ at, kind, scope }: { at: number; kind: 'keep' | 'drop'; scope: 'page' | 'site' }) =>
      after('decide', async () => {
        const rule = scope === 'site' ? await remember(kind, at) : null;
        if (rule) take(rule);
        made.push({ at, kind, rule });
        await again();
      }),
    undo: () =>
      after('undo', async () => {
        const decision = made.pop();
        if (decision?.rule) {
          const { added, rule } = decision.rule;
          await ask(added ? 'removeSiteRule' : 'addSiteRule', rule);
          take({ added: !added, rule });
        }
        await again();
      }),
  };
}

/** What of the page's first script the ledger needs: it has a life of its own there. */
interface Host {
  readonly inView: InView;
  /** The site as rules name it. */
  readonly site: string;
  prepare(article: Article): Promise<void>;
  /** Told of what went wrong while the copy was brought up to date. */
  failed(error: unknown): void;
}

/** Puts what was left out back into its place, to be put right; the saved copy follows. */
export async function showLedger(host: Host): Promise<void> {
  const { inView, site, prepare } = host;
  const read = inView.latest;
  if (!inView.overlay || !read) return;
  const ledger = await openLedger(read, {
    site,
    isOneOfMany: inView.stitched !== undefined,
    changed: (next) => {
      inView.latest = next;
      inView.corrected = inView.stitched ? undefined : next.article;
    },
    done: () => endLedger(host, read),
  });
  if (ledger) await prepare({ ...read.article, html: ledger.html });
  inView.overlay?.amend({ ledger });
}

async function endLedger({ inView, prepare, failed }: Host, before: Read): Promise<void> {
  const read = inView.latest;
  if (!read) return;
  if (inView.stitched && read !== before) {
    const { joinAgain } = await load('stitch');
    inView.stitched = await joinAgain(inView.stitched, before, read, readCopy);
  }
  const { stitched } = inView;
  await prepare(stitched?.article ?? read.article);
  const isKept = read !== before && (await isSaved(read.article).catch(failed));
  inView.overlay?.amend({ article: read.article, stitched, left: leftOutOf(read), ledger: null });
  if (!isKept) return;
  // The reader has drawn the corrected article only in a later task.
  inView.corrected = stitched?.article ?? read.article;
  // In the same task as the text, so that who sees it put right sees that it is being kept.
  inView.overlay
    ?.save()
    .catch(failed)
    .finally(() => {
      inView.corrected = undefined;
    });
}

const isSaved = async ({ canonicalUrl }: Article): Promise<boolean> =>
  (await ask('findSaved', canonicalUrl)) !== null;

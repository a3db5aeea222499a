import {
  type Article,
  failure,
  type Result,
  type Saved,
  type SaveError,
  success,
} from '../article';
import { ask } from '../messages';
import type { FirstActions } from '../reader';
import { inView } from './in-view';
import { hasLeft, siteHere } from './page-address';
import { persistently } from './persistently';
import { readFurther } from './reading';
import { load } from './scripts';
import { prepare, showArticle } from './showing';
import { fail, quietly, tell } from './telling';

const findSaved = ({ canonicalUrl }: Article) => ask('findSaved', canonicalUrl);

/** Fails with `no-answer` when the extension was updated or switched off under the open page. */
async function save(
  article: Article,
  changed: (saved: Saved) => void,
): Promise<Result<Saved, SaveError>> {
  try {
    const keep = await persistently(() => load('keep'));
    return await keep(inView.corrected ?? article, changed);
  } catch (error) {
    quietly('save')(error);
    return failure('no-answer');
  }
}

async function showLedger(): Promise<void> {
  const { showLedger } = await load('corrections');
  const failed = (error: unknown) => void fail('save', error);
  await showLedger({ inView, site: siteHere() ?? '', prepare, failed });
}

/** What the reader over a page can have done before its parts are there; `pick` lets the article be chosen on it. */
export const actionsWith = (pick: () => Promise<void>): FirstActions => ({
  changeSettings: async (changes) => inView.overlay?.update(await ask('saveSettings', changes)),
  loadFont: (font) => ask('loadFont', font),
  // With them comes what keeps the article: not even the end of the background may keep that away.
  loadParts: () => persistently(() => load('later')),
  loadAids: () => load('aids'),
  save,
  remember: (article, progress) => {
    // The background goes by the tab's address, which by now is another article's.
    if (hasLeft(article)) return;
    const there = { ...progress, pageTop: Math.round(scrollY) };
    ask('saveProgress', article.canonicalUrl, there).catch(quietly('saveProgress'));
  },
  loadPages: async (here, options) => {
    const { collectPages } = await load('stitch');
    const stitched = await collectPages(here, { ...options, read: readFurther });
    inView.stitched = stitched;
    await prepare(stitched.article);
    return stitched;
  },
  readNewPage: () => {
    inView.overlay?.show({ kind: 'loading' });
    showArticle().catch((error) => fail('new page', error));
  },
  corrections: {
    show: () => {
      showLedger().catch((error) => fail('ledger', error));
    },
    pick: () => {
      pick().catch((error) => fail('pick', error));
    },
    report: () => tell('openReport'),
  },
  fetchPictures: async (id) => {
    const got = await ask('completePictures', id);
    if (got) return got;
    // A window asks about their sites, and is closed before this one has the focus again.
    await new Promise((resume) => addEventListener('focus', resume, { once: true }));
    const saved = inView.latest && (await findSaved(inView.latest.article));
    return saved ? success(saved) : failure('not-found');
  },
  wholePage: () => {
    showArticle({ whole: true }).catch((error) => fail('whole page', error));
  },
  follow: async (address) => {
    if ((await ask('followLink', address)) === 'left') location.assign(address);
  },
});

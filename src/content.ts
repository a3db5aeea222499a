import { type Article, failure, type Progress, type Saved, success } from './article';
import { keep } from './content/keep';
import { findKeptEarly } from './content/kept';
import { marks } from './content/marks';
import {
  nextTask,
  type Read,
  type Reading,
  type ReadOptions,
  readCopy,
  readFurther,
  readPage,
} from './content/reading';
import { load } from './content/scripts';
import { explain, t } from './i18n';
import { ask, type Press, type Pressed } from './messages';
import {
  closeOrphan,
  needsForms,
  type Overlay,
  openOverlay,
  type ReaderActions,
  type Start,
  type Stitched,
  showToast,
  useForms,
} from './reader';
import { needsPurify, usePurify } from './sanitize';
import type { Settings } from './settings';

/** What the background calls; it lives in the isolated world, where no page can see or call it. */
declare global {
  var lectern: ((press: Press, settings?: Settings | null) => Promise<Pressed>) | undefined;
}

let overlay: Overlay | undefined;
/** What the article in view was made of, corrections included. */
let latest: Read | undefined;
/** All its pages, once they were brought together. */
let stitched: Stitched | undefined;
/** The article as it is being put right, which the reader shows only afterwards. */
let corrected: Article | undefined;
/** How the page was read last, also where it is no article. */
let reading: Reading | undefined;
/** The settings that came with the press, until they are used. */
let given: Settings | undefined;
/** Ends the choosing on the page that goes on. */
let picking: AbortController | undefined;

globalThis.lectern ??= async (press, settings) => {
  given = settings ?? undefined;
  try {
    return await presses[press]();
  } catch (error) {
    return fail(press, error);
  }
};

const presses: Record<Press, () => Promise<Pressed>> = {
  read: toggle,
  save,
  describe,
  pick: async () => {
    pick().catch((error) => fail('pick', error));
    return { kind: 'opened' };
  },
  auto: openUnasked,
  report: async () => {
    const { writeReport } = await load('corrections');
    return { kind: 'reported', text: await writeReport(overlay?.host) };
  },
};

/** Opens the reader at once and fills it when the article is there; a second press closes it. */
async function toggle(): Promise<Pressed> {
  picking?.abort();
  if (overlay) {
    overlay.close();
    return { kind: 'closed' };
  }
  if (document.contentType === 'application/pdf') return { kind: 'refused', reason: 'pdf' };
  if (!(document.documentElement instanceof HTMLElement))
    return { kind: 'refused', reason: 'no-article' };
  return (await closeOrphan(document)) ? { kind: 'closed' } : openReader();
}

/** Opens the reader at once, and fills it with what is read then or is known already. */
async function openReader(options: ShowOptions = {}): Promise<Pressed> {
  const settings = given ?? (await ask('loadSettings'));
  given = undefined;
  // A second press may have come while the settings were on their way.
  overlay ??= openOverlay(document, { settings, actions, closed, removed });
  tell('readerChanged', true);
  await nextFrame();
  // It comes while the frame is painted; who needs it says so if it does not.
  load('extractor').catch((error) => console.warn('Lectern: extractor', error));
  await nextTask();
  return showArticle(options);
}

/** Opens the reader where the page surely is an article, and leaves it alone where it is not. */
async function openUnasked(): Promise<Pressed> {
  if (overlay || picking || document.hidden) return { kind: 'closed' };
  const read = await readPage({ sure: true });
  return read.ok && !overlay && !picking ? openReader() : { kind: 'closed' };
}

/** Lets the article be chosen on the page, and shows it; who gives up is back where they were. */
async function pick(): Promise<void> {
  const before = overlay && reading;
  const [settings, pickArticle] = await Promise.all([ask('loadSettings'), load('pick')]);
  picking?.abort();
  overlay?.close();
  const open = new AbortController();
  picking = open;
  const { signal } = open;
  const picked = await pickArticle(document, { theme: settings.theme, site: siteHere(), signal });
  if (signal.aborted) return;
  picking = undefined;
  if (picked) await openReader({ picked: picked.element });
  else if (before) await openReader({ known: before });
  const like = latest?.picked;
  if (picked?.remember && like) await ask('addSiteRule', { kind: 'root', like });
}

/** The site as rules name it; null for addresses that belong to none. */
const siteHere = (): string | null => location.host.replace(/^www\./, '') || null;

function closed(): void {
  overlay = undefined;
  tell('readerChanged', false);
}

const removed = () => tell('readerRemoved');

interface ShowOptions extends Omit<ReadOptions, 'ignore'> {
  /** What was read of this page before. */
  readonly known?: Reading;
}

async function showArticle({ known, ...options }: ShowOptions = {}): Promise<Pressed> {
  const keptOf = findKeptEarly();
  const read = known ?? (await readPage({ ...options, ignore: overlay?.host }));
  reading = read;
  corrected = stitched = undefined;
  latest = read.ok ? read.value : undefined;
  if (!read.ok) {
    overlay?.show({ kind: 'unreadable', reason: read.error });
    return { kind: 'unreadable', reason: read.error };
  }
  const { article, removed, unmatched } = read.value;
  await nextTask();
  const [saved, remembered] = await keptOf(article.canonicalUrl);
  const start = options.whole ? null : await findStart(article, remembered);
  await prepare(article);
  const left = leftOutOf(removed);
  overlay?.show({ kind: 'article', article, saved, start, left, unmatched: unmatched.length });
  watchAddress(article);
  return { kind: 'opened' };
}

/** Brings what an article needs to be shown right, and not every article does. */
async function prepare(article: Article): Promise<void> {
  if (needsPurify()) usePurify(await load('purify'));
  if (needsForms(article)) useForms(await load('forms'));
}

/** Where the article opens; at its top where nothing says otherwise, or what could cannot be had. */
async function findStart(article: Article, remembered: Progress | null): Promise<Start | null> {
  if (scrollY <= 0 && !remembered) return null;
  try {
    return (await load('place'))(document, article, remembered);
  } catch (error) {
    console.warn('Lectern: place', error);
    return null;
  }
}

/** Rules that failed are a matter for the log of tests. */
const leftOutOf = (removed: Read['removed']) =>
  removed.filter(({ text }) => !text.startsWith('failed: '));

/** Puts what was left out back into its place, to be put right; the saved copy follows. */
async function showLedger(): Promise<void> {
  const read = latest;
  if (!overlay || !read) return;
  const { openLedger } = await load('corrections');
  const ledger = await openLedger(read, {
    site: siteHere() ?? '',
    isOneOfMany: stitched !== undefined,
    changed: (next) => {
      latest = next;
      corrected = stitched ? undefined : next.article;
    },
    done: () => endLedger(read),
  });
  if (ledger) await prepare({ ...read.article, html: ledger.html });
  overlay?.amend({ ledger });
}

async function endLedger(before: Read): Promise<void> {
  const read = latest;
  if (!read) return;
  const { article, removed } = read;
  if (stitched && read !== before)
    stitched = await (await load('stitch')).joinAgain(stitched, before, read, readCopy);
  await prepare(stitched?.article ?? article);
  overlay?.amend({ article, stitched, left: leftOutOf(removed), ledger: null });
  if (read === before) return;
  // The reader has drawn the corrected article only in a later task.
  corrected = stitched?.article ?? article;
  keepAgain(article)
    .catch((error) => fail('save', error))
    .finally(() => {
      corrected = undefined;
    });
}

async function keepAgain(article: Article): Promise<void> {
  if (await findSaved(article)) await overlay?.save();
}

/** Whether the page has gone to another address, in place, since this article was read from it. */
const hasLeft = ({ url }: Article): boolean =>
  new URL(url).pathname + new URL(url).search !== location.pathname + location.search;

/** How often the address is looked at, in milliseconds: what a page does to it in place tells nobody. */
const LOOK = 500;
let looking: ReturnType<typeof setInterval> | undefined;

function watchAddress(article: Article): void {
  clearInterval(looking);
  looking = setInterval(() => {
    if (!overlay) clearInterval(looking);
    else if (hasLeft(article)) {
      clearInterval(looking);
      overlay.pageLeft();
    }
  }, LOOK);
}

const findSaved = (article: Article) => ask('findSaved', article.canonicalUrl);

/** Saves what the reader shows, or reads the page and saves it with a short message. */
async function save(): Promise<Pressed> {
  if (overlay) {
    await overlay.save();
    return { kind: 'opened' };
  }
  const settings = await ask('loadSettings');
  const read = await readPage();
  const kept = read.ok
    ? await keep(read.value.article, () => undefined)
    : failure('not-an-article' as const);
  showToast(document, settings, kept.ok ? savedText(kept.value) : explain(kept.error));
  return kept.ok ? { kind: 'saved', saved: kept.value } : { kind: 'not-saved', error: kept.error };
}

const savedText = ({ images, storedImages }: Saved): string =>
  images === storedImages ? t('readerSaved') : t('readerSavedSome', storedImages, images);

/** What the popup says about this page; nothing is shown in it. */
async function describe(): Promise<Pressed> {
  const read =
    document.contentType === 'application/pdf' ? failure('pdf' as const) : await readPage();
  if (!read.ok) {
    const page = { title: document.title, minutes: 0, unreadable: read.error, saved: null };
    return { kind: 'described', page };
  }
  const { article } = read.value;
  const { title, minutes } = article;
  const page = { title, minutes, unreadable: null, saved: await findSaved(article) };
  return { kind: 'described', page };
}

const actions: ReaderActions = {
  changeSettings: async (changes) => overlay?.update(await ask('saveSettings', changes)),
  loadFont: (font) => ask('loadFont', font),
  loadParts: () => load('later'),
  loadAids: () => load('aids'),
  save: (article, changed) => keep(corrected ?? article, changed),
  remember: (article, progress) => {
    // The background goes by the tab's address, which by now is another article's.
    if (hasLeft(article)) return;
    const there = { ...progress, pageTop: Math.round(scrollY) };
    ask('saveProgress', article.canonicalUrl, there).catch(quietly('saveProgress'));
  },
  loadPages: async (here, options) => {
    const { collectPages } = await load('stitch');
    stitched = await collectPages(here, { ...options, read: readFurther });
    await prepare(stitched.article);
    return stitched;
  },
  readNewPage: () => {
    overlay?.show({ kind: 'loading' });
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
    const saved = latest && (await findSaved(latest.article));
    return saved ? success(saved) : failure('not-found');
  },
  remove: (id) => ask('removeArticle', id),
  restore: (id) => ask('restoreArticle', id),
  toggle: (id, mark) => ask('toggleMark', id, mark),
  editTags: (id) => {
    ask('openTags', id).catch(quietly('tags'));
  },
  marks,
  wholePage: () => {
    showArticle({ whole: true }).catch((error) => fail('whole page', error));
  },
  always: { look: () => ask('opensAlways'), set: (on) => ask('setOpensAlways', on) },
  openSaved: () => tell('openSavedArticles'),
  follow: async (address) => {
    if ((await ask('followLink', address)) === 'left') location.assign(address);
  },
};

/** A bug, not an expected failure: say so where the reader looks, and log with the step's name. */
function fail(step: string, error: unknown): Pressed {
  console.error(`Lectern: ${step}`, error);
  overlay?.show({ kind: 'unreadable', reason: 'failed' });
  return { kind: overlay ? 'unreadable' : 'refused', reason: 'failed' };
}

type Told = 'openSavedArticles' | 'openReport' | 'readerRemoved';

/** Tells the background something that the reader can do without, should the extension be gone. */
function tell(name: 'readerChanged', open: boolean): void;
function tell(name: Told): void;
function tell(name: 'readerChanged' | Told, open = false): void {
  const told = name === 'readerChanged' ? ask(name, open) : ask(name);
  told.catch(quietly(name));
}

const quietly = (step: string) => (error: unknown) => console.warn(`Lectern: ${step}`, error);

/** The browser is about to paint; frames do not come in a hidden tab. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });

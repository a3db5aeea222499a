import { actionsWith } from './content/actions';
import { inView } from './content/in-view';
import { siteHere } from './content/page-address';
import { nextTask, readPage } from './content/reading';
import { load } from './content/scripts';
import { type ShowOptions, showArticle } from './content/showing';
import { fail, tell } from './content/telling';
import { useWords, type Words } from './i18n';
import { ask, type Press, type Pressed } from './messages';
import { openOverlay } from './reader';
import type { Settings } from './settings';

/** What the background calls; it lives in the isolated world, where no page can see or call it. */
declare global {
  var lectern:
    | ((press: Press, settings?: Settings | null, words?: Words) => Promise<Pressed>)
    | undefined;
}

/** The settings that came with the press, until they are used. */
let given: Settings | undefined;
/** Ends the choosing on the page that goes on. */
let picking: AbortController | undefined;

globalThis.lectern ??= async (press, settings, words) => {
  if (words) useWords(words);
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
  describe: async () => (await load('unopened')).describePage(readPage),
  pick: async () => {
    pick().catch((error) => fail('pick', error));
    return { kind: 'opened' };
  },
  auto: openUnasked,
  report: async () => {
    const { writeReport } = await load('corrections');
    return { kind: 'reported', text: await writeReport(inView.overlay?.host) };
  },
};

/** Opens the reader at once and fills it when the article is there; a second press closes it. */
async function toggle(): Promise<Pressed> {
  picking?.abort();
  if (inView.overlay) {
    inView.overlay.close();
    return { kind: 'closed' };
  }
  if (document.contentType === 'application/pdf') return { kind: 'refused', reason: 'pdf' };
  if (!(document.documentElement instanceof HTMLElement))
    return { kind: 'refused', reason: 'no-article' };
  return (await closedOrphan()) ? { kind: 'closed' } : openReader();
}

/** Closes a reader that an older script left; its host is a child of the page's root. */
async function closedOrphan(): Promise<boolean> {
  if (!Document.prototype.querySelector.call(document, ':root > div')) return false;
  return (await load('unopened')).closeOrphan(document);
}

/** Opens the reader at once, and fills it with what is read then or is known already. */
async function openReader(options: ShowOptions = {}): Promise<Pressed> {
  const settings = given ?? (await ask('loadSettings'));
  given = undefined;
  const actions = actionsWith(pick);
  // A second press may have come while the settings were on their way.
  inView.overlay ??= openOverlay(document, { settings, actions, closed, removed });
  await nextFrame();
  // It comes while the frame is painted; who needs it says so if it does not.
  load('extractor').catch((error) => console.warn('Lectern: extractor', error));
  await nextTask();
  // The guard that the background adds makes the browser style all of the page anew: not before the first frame.
  if (inView.overlay) tell('readerChanged', true);
  return showArticle(options);
}

function closed(): void {
  inView.overlay = undefined;
  tell('readerChanged', false);
}

const removed = () => tell('readerRemoved');

/** Opens the reader where the page surely is an article, and leaves it alone where it is not. */
async function openUnasked(): Promise<Pressed> {
  const isBusy = () => inView.overlay !== undefined || picking !== undefined;
  if (isBusy() || document.hidden) return { kind: 'closed' };
  const read = await readPage({ sure: true });
  return read.ok && !isBusy() ? openReader() : { kind: 'closed' };
}

/** Lets the article be chosen on the page, and shows it; who gives up is back where they were. */
async function pick(): Promise<void> {
  const before = inView.overlay && inView.reading;
  const [settings, pickArticle] = await Promise.all([ask('loadSettings'), load('pick')]);
  picking?.abort();
  inView.overlay?.close();
  const open = new AbortController();
  picking = open;
  const { signal } = open;
  const picked = await pickArticle(document, { theme: settings.theme, site: siteHere(), signal });
  if (signal.aborted) return;
  picking = undefined;
  if (picked) await openReader({ picked: picked.element });
  else if (before) await openReader({ known: before });
  const like = inView.latest?.picked;
  if (picked?.remember && like) await ask('addSiteRule', { kind: 'root', like });
}

/** Saves what the reader shows, or reads the page and saves it with a short message. */
async function save(): Promise<Pressed> {
  if (inView.overlay) {
    await inView.overlay.save();
    return { kind: 'opened' };
  }
  return (await load('unopened')).savePage(readPage);
}

/** The browser is about to paint; frames do not come in a hidden tab. */
const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
    setTimeout(resolve, 100);
  });

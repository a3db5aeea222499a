// The extension API, before anything asks for it.
import '../../polyfill';

import type { Article, ArticleId, Progress, Result, Saved, SaveError } from '../../../src/article';
import type { LeftOut } from '../../../src/corrections';
import { extract, snapshot } from '../../../src/extract';
import { firstWords, useWords } from '../../../src/i18n';
import { pickArticle } from '../../../src/pick';
import { purifyBy } from '../../../src/purify';
import {
  aids,
  forms,
  openOverlay,
  parts,
  places as placeTools,
  type ReaderActions,
  type Start,
  showToast,
  useForms,
  usePlaces,
} from '../../../src/reader';
import { needsPurify, usePurify } from '../../../src/sanitize';
import { DEFAULTS, type FontFile, type Settings } from '../../../src/settings';
import polyfill from '../../polyfill';
import { pseudoMessage } from '../../pseudo';
import {
  ScriptedSpeech,
  ScriptedUtterance,
  type ScriptedVoice,
  voice,
} from '../listen/scripted-speech';
import { ARTICLES } from './articles';
import { markings, marks } from './marks';

/** What a test can prepare before it opens the reader. */
export interface Scene {
  readonly article?: keyof typeof ARTICLES;
  readonly unreadable?: 'no-article' | 'pdf';
  readonly settings?: Partial<Settings>;
  readonly saved?: Saved | null;
  readonly start?: Start;
  /** The article is a copy of that time. */
  readonly savedAt?: number;
  /** What saving answers. */
  readonly saves?: Result<Saved, SaveError>;
  readonly fonts?: Readonly<Record<string, readonly FontFile[]>>;
  readonly html?: string;
  /** As in a page of the extension, where notes are shown. */
  readonly notesHere?: boolean;
  /** As over a page, where what was left out can be put right. */
  readonly corrects?: boolean;
  /** As in a browser without a sanitiser of its own. */
  readonly purify?: boolean;
  /** Speaks the pseudo-locale: longer words, from right to left. */
  readonly pseudo?: boolean;
  /** The sentences of the first frame come with the press, as in a page. */
  readonly worded?: boolean;
}

/** What the page of an article had beside it. */
const LEFT: readonly LeftOut[] = [
  { rule: 'ads', text: 'A clock for every wall' },
  { rule: 'ads', text: 'Watches, half price' },
  { rule: 'related', text: 'Five more towers' },
];

const calls: string[] = [];
/** The sentences that the reader asked the browser for. */
const asked: string[] = [];
const places: Progress[] = [];
const id = 'stage' as ArticleId;
const kept: Result<Saved, SaveError> = { ok: true, value: { id, images: 3, storedImages: 3 } };

let root: ShadowRoot | undefined;
// In its own world the stage may look into the root that is closed to the page.
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  root = attachShadow.call(this, init);
  Object.defineProperty(this, 'shadowRoot', { value: root });
  return root;
};

let speech = new ScriptedSpeech();

/** The browser of this world speaks as it is written. */
function speakWith(voices: readonly Pick<ScriptedVoice, 'name' | 'lang'>[]): void {
  speech = new ScriptedSpeech(voices.map(({ name, lang, ...more }) => voice(name, lang, more)));
  for (const [name, value] of Object.entries({
    speechSynthesis: speech,
    SpeechSynthesisUtterance: ScriptedUtterance,
  }))
    Object.defineProperty(globalThis, name, { value, configurable: true });
}

let current = DEFAULTS;
let overlay: ReturnType<typeof openOverlay> | undefined;

function open(scene: Scene): void {
  if (scene.purify || needsPurify()) usePurify(purifyBy());
  useForms(forms());
  usePlaces(placeTools);
  if (scene.pseudo) polyfill.i18n.getMessage = pseudoMessage(polyfill.i18n.getMessage);
  if (scene.worded) {
    useWords(firstWords());
    const { getMessage } = polyfill.i18n;
    polyfill.i18n.getMessage = (key, ...rest) => {
      asked.push(key);
      return getMessage(key, ...rest);
    };
  }
  let settings: Settings = { ...DEFAULTS, ...scene.settings };
  current = settings;
  const actions: ReaderActions = {
    changeSettings: async (changes) => {
      calls.push(`changeSettings ${JSON.stringify(changes)}`);
      settings = { ...settings, ...changes };
      overlay?.update(settings);
    },
    loadParts: async () => parts(() => () => undefined),
    loadAids: async () => aids(),
    loadFont: async (font) => scene.fonts?.[font] ?? [],
    save: async (article: Article, changed) => {
      calls.push(`save ${article.url}`);
      const answer = scene.saves ?? kept;
      if (answer.ok) changed({ ...answer.value, storedImages: 0 });
      return answer;
    },
    remember: (_article, progress) => {
      places.push(progress);
    },
    fetchPictures: async () => {
      calls.push('fetchPictures');
      return kept;
    },
    remove: async () => {
      calls.push('remove');
      return { ok: true, value: null };
    },
    restore: async () => {
      calls.push('restore');
      return { ok: true, value: null };
    },
    toggle: async (_id, mark) => {
      calls.push(`toggle ${mark}`);
      const before = calls.filter((call) => call === `toggle ${mark}`).length;
      return { ok: true, value: before % 2 === 1 };
    },
    marks: marks(scene.notesHere === true, calls),
    wholePage: () => calls.push('wholePage'),
    readNewPage: () => calls.push('readNewPage'),
    loadPages: async (pages, { article }) => ({
      article,
      pages,
      missing: { number: 2, reason: 'page-not-loaded' },
    }),
    editTags: (id) => void calls.push(`editTags ${id}`),
    ...(scene.corrects && {
      corrections: {
        show: () => calls.push('ledger'),
        pick: () => calls.push('pick'),
        report: () => calls.push('report'),
      },
    }),
    openSaved: () => calls.push('openSaved'),
    follow: async (address) => void calls.push(`follow ${address}`),
  };
  overlay = openOverlay(document, {
    settings,
    actions,
    closed: () => calls.push('closed'),
    removed: () => undefined,
  });
  if (scene.unreadable) overlay.show({ kind: 'unreadable', reason: scene.unreadable });
  const article = scene.article && ARTICLES[scene.article];
  if (article)
    overlay.show({
      kind: 'article',
      article: scene.html === undefined ? article : { ...article, html: scene.html },
      saved: scene.saved ?? null,
      start: scene.start ?? null,
      ...(scene.corrects && { left: LEFT }),
      ...(scene.savedAt !== undefined && { savedAt: scene.savedAt }),
    });
}

Object.assign(globalThis, {
  stage: {
    open,
    calls,
    asked,
    markings,
    places,
    /** Reads the page itself, as a press of the button does. */
    read: () => {
      const read = extract(snapshot(document, overlay && { ignore: overlay.host }));
      if (!read.ok) throw new Error(read.error);
      overlay?.show({ kind: 'article', article: read.value.article, saved: null });
      return read.value.article.html;
    },
    showHtml: (html: string, url = ARTICLES.rich.url) =>
      overlay?.show({ kind: 'article', article: { ...ARTICLES.rich, html, url }, saved: null }),
    /** The full article in its place, as while it is put right. */
    showLedger: (html: string) =>
      overlay?.amend({ ledger: { html, dress: () => () => undefined } }),
    /** The article as it was put right. */
    endLedger: (html: string) =>
      overlay?.amend({ article: { ...ARTICLES.rich, html }, ledger: null }),
    /** As another tab changes them. */
    choose: (changes: Partial<Settings>) => overlay?.update({ ...current, ...changes }),
    speakWith,
    bringVoices: (voices: readonly Pick<ScriptedVoice, 'name' | 'lang'>[]) =>
      speech.bring(voices.map(({ name, lang, ...more }) => voice(name, lang, more))),
    /** Resolves once the browser has nothing left to do. */
    ready: () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))),
    /** Presses the button of listening; the longest task until the voice speaks, in milliseconds, or 0 for less than 50. */
    timeListening: () =>
      new Promise((done) => {
        const tasks: number[] = [0];
        new PerformanceObserver((list) =>
          tasks.push(...list.getEntries().map(({ duration }) => duration)),
        ).observe({ type: 'longtask' });
        root?.querySelector<HTMLElement>('[aria-label=Listen]')?.click();
        const look = () => {
          if (speech.said.length > 2) setTimeout(() => done(Math.max(...tasks)), 300);
          else setTimeout(look, 10);
        };
        look();
      }),
    get speech() {
      return speech;
    },
    close: () => overlay?.close(),
    /** Lets the article be chosen on the page. */
    pick: () => {
      const { signal } = new AbortController();
      void pickArticle(document, { theme: 'auto', site: 'kveldsposten.example', signal });
    },
    pageLeft: () => overlay?.pageLeft(),
    save: () => overlay?.save(),
    toast: (message: string) => showToast(document, DEFAULTS, message),
    get root() {
      return root;
    },
    get host() {
      return overlay?.host;
    },
  },
});

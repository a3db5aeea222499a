/**
 * A content script of the bench, in every page from its beginning: notes when a reader is there and
 * when a frame with it was painted. Times are those of `Date.now()`, which all processes share.
 */

/** What was seen in a page since the press. */
export interface Seen {
  /** Painted: the first frame of the reader, the first with text of the article, the last that changed. */
  frame: number | null;
  article: number | null;
  whole: number | null;
  /** Tasks of over 50 ms, with their end. */
  readonly tasks: { readonly end: number; readonly ms: number }[];
  /** Milliseconds between the frames of the main thread, while they are counted. */
  readonly frames: number[];
}

declare global {
  var seen: Seen;
  var countFrames: (isOn: boolean) => void;
  var chrome: {
    readonly dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  };
}

globalThis.seen = { frame: null, article: null, whole: null, tasks: [], frames: [] };

/** Calls `then` when the frame that the latest changes belong to is painted, before any other task. */
const afterPaint = (then: (now: number) => void): void => {
  requestAnimationFrame(() => {
    void scheduler.postTask(() => then(Date.now()), { priority: 'user-blocking' });
  });
};

const noteFrame = (): void =>
  afterPaint((now) => {
    seen.frame ??= now;
  });

const noteArticle = (): void =>
  afterPaint((now) => {
    seen.frame ??= now;
    seen.article ??= now;
    seen.whole = now;
  });

/** The reader's own frame is there before the article; then its text, its rest and its font come. */
const watchReader = (root: ShadowRoot): void => {
  noteFrame();
  const look = (): void => {
    const body = root.querySelector('.article-body');
    if (!body || body.childNodes.length === 0) return;
    inside.disconnect();
    noteArticle();
    const article = root.querySelector('.article');
    const rest = new MutationObserver(noteArticle);
    rest.observe(body, { childList: true });
    if (article) rest.observe(article, { attributes: true, attributeFilter: ['style'] });
  };
  const inside = new MutationObserver(look);
  inside.observe(root, { childList: true, subtree: true });
  look();
};

const outside = new MutationObserver((records) => {
  for (const { addedNodes, type } of records) {
    if (type === 'attributes') noteArticle();
    for (const node of addedNodes) {
      const root = node instanceof HTMLElement && chrome.dom.openOrClosedShadowRoot(node);
      if (root) watchReader(root);
    }
  }
});

const watchPage = (): void =>
  outside.observe(document.documentElement, {
    childList: true,
    attributes: true,
    attributeFilter: ['data-plain'],
  });

if (document.documentElement) watchPage();
else
  new MutationObserver((_, self) => {
    if (!document.documentElement) return;
    self.disconnect();
    watchPage();
  }).observe(document, { childList: true });

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    seen.tasks.push({ end: performance.timeOrigin + startTime + duration, ms: duration });
}).observe({ type: 'longtask' });

let isCounting = false;
globalThis.countFrames = (isOn) => {
  isCounting = isOn;
  let last = performance.now();
  const next = (): void => {
    const now = performance.now();
    seen.frames.push(now - last);
    last = now;
    if (isCounting) requestAnimationFrame(next);
  };
  if (isOn) requestAnimationFrame(next);
};

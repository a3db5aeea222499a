import { type Copy, type CopyOptions, copyTree } from './copy';
import { PICKED } from './corrections/marks';
import { addressOf, attributeOf, contentTypeOf, find, rootOf, textOf, viewOf } from './unclobbered';
import { visibilityIn } from './visible';

/** An inert copy of what a page shows; everything after `snapshot` works on it alone. */
export interface Page {
  readonly document: Document;
  /** Address of the page, without fragment. */
  readonly url: string;
  /** What relative addresses are relative to. */
  readonly base: string;
  readonly contentType: string;
  /** The page holds frames; when it has no text of its own, they hold what it shows. */
  readonly hasFrames: boolean;
  /** The page has a field for a password. */
  readonly asksPassword: boolean;
  /** The copy was cut because the page exceeds a budget. */
  readonly isCut: boolean;
}

export interface SnapshotOptions {
  /** Our own element in the page, left out. */
  readonly ignore?: Element;
  /** The element that was picked as the article. */
  readonly picked?: Element;
  /** Address to use for a document that was not loaded from one. */
  readonly url?: string;
}

/** Below this many characters of visible text a page is taken to hide itself until its script runs. */
const NEARLY_EMPTY = 300;

const MAIN_PART = 'article, main, [role="main"], [itemprop~="articleBody"], h1';

/** Copies the live page without touching it. */
export const snapshot = (live: Document, options: SnapshotOptions = {}): Page => {
  const address = options.url ?? addressOf(live);
  const url = address.replace(/#.*$/s, '');
  const declaredBase = find(live, 'base[href]');
  const base = resolve(declaredBase && attributeOf(declaredBase, 'href'), url);
  const view = viewOf(live);
  const copyOptions: CopyOptions = {
    ignore: options.ignore,
    picked: options.picked,
    isVisible: visibilityIn(view),
  };
  let copy = copyTree(live, copyOptions);
  if (copy.length < NEARLY_EMPTY && (textOf(rootOf(live) ?? live)?.length ?? 0) > NEARLY_EMPTY) {
    const all = copyTree(live, { ...copyOptions, isVisible: () => true, ignoresShadows: true });
    if (all.length > 4 * copy.length && find(all.document, MAIN_PART)) copy = all;
  }
  copy.picked?.setAttribute(PICKED, '');
  const framed = copy.length < NEARLY_EMPTY ? takeInFrame(copy, copyOptions) : null;
  return {
    document: copy.document,
    url,
    base: framed ?? base,
    contentType: contentTypeOf(live),
    hasFrames: copy.frames.length > 0,
    asksPassword: find(live, 'input[type="password" i]') !== null,
    isCut: copy.isCut,
  };
};

const resolve = (address: string | null, base: string): string => {
  if (address === null) return base;
  try {
    return new URL(address, base).href;
  } catch {
    return base;
  }
};

/** Puts the text of the longest frame that can be read in its place; gives the frame's base. */
const takeInFrame = (outer: Copy, options: CopyOptions): string | null => {
  const inner = outer.frames
    .flatMap(({ live, copy }) => {
      const document = frameDocumentOf(live);
      if (!document) return [];
      const isVisible = visibilityIn(viewOf(document));
      return [{ place: copy, document, copy: copyTree(document, { ...options, isVisible }) }];
    })
    .sort((a, b) => b.copy.length - a.copy.length)[0];
  if (!inner || inner.copy.length <= outer.length) return null;
  const content = outer.document.createElement('div');
  content.append(...inner.copy.document.body.childNodes);
  inner.place.replaceWith(content);
  outer.document.head.append(...inner.copy.document.head.childNodes);
  const base = find(inner.document, 'base[href]');
  return resolve(base && attributeOf(base, 'href'), addressOf(inner.document));
};

const frameDocumentOf = (frame: Element): Document | null => {
  try {
    return (frame as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
};

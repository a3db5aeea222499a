import { isNamed, words } from './names';
import { attributeOf, find, namespaceOf, textOf } from './unclobbered';

/** Says of a live element whether the reader of the page can see it. */
export type IsVisible = (element: Element) => boolean;

const HTML = 'http://www.w3.org/1999/xhtml';
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** React streams finished parts into hidden containers and moves them by script. */
const isStreamedPart = (element: Element): boolean =>
  /^S:/.test(attributeOf(element, 'id') ?? '') && attributeOf(element, 'hidden') !== null;

const isDeclaredVisible: IsVisible = (element) => {
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null && hidden !== 'until-found') return false;
  if (element.localName === 'dialog' && attributeOf(element, 'open') === null) return false;
  return !HIDING_STYLE.test(attributeOf(element, 'style') ?? '');
};

/** Text for screen readers only; renderers of formulas keep their MathML like that. */
const isClipped = (style: CSSStyleDeclaration): boolean =>
  style.position === 'absolute' &&
  style.overflow === 'hidden' &&
  Number.parseFloat(style.width) <= 1 &&
  Number.parseFloat(style.height) <= 1;

const FOLDED = words(
  'more, more content, rest, collaps*, expand*, fold*, truncat*, read more, full, full text, full content, accordion*, tabpanel, tab pane, panel, faq*, answer, toggle content, hidden content, article rest',
);
const NOT_FOLDED = words(
  'menu, nav*, modal*, popup, dialog, cookie*, consent, comment*, share, search, login',
);
/** Characters of text that make a folded part worth reading. */
const MIN_FOLDED = 100;

/** The rest of an article, an answer, a tab: the page shows it at a press. */
const isFolded = (element: Element): boolean =>
  (isNamed(element, FOLDED) || attributeOf(element, 'role') === 'tabpanel') &&
  !isNamed(element, NOT_FOLDED) &&
  find(element, 'p') !== null &&
  (textOf(element)?.trim().length ?? 0) > MIN_FOLDED;

/** Chooses by what the document can tell: computed style in a browser, declarations without one. */
export const visibilityIn = (view: Window | null): IsVisible => {
  const isComputedVisible: IsVisible = (element) => {
    if (namespaceOf(element) !== HTML) return isDeclaredVisible(element);
    const style = view?.getComputedStyle(element);
    const display = style?.display;
    if (!style || !display) return isDeclaredVisible(element);
    if (display === 'none') return false;
    const visibility = style.visibility;
    if (visibility === 'hidden' || visibility === 'collapse') return false;
    return !isClipped(style) || find(element, 'math') !== null;
  };
  const isShown = view ? isComputedVisible : isDeclaredVisible;
  return (element) => isShown(element) || isStreamedPart(element) || isFolded(element);
};

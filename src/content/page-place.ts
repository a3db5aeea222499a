import type { Article, Place, Progress } from '../article';
import { essence, findSeen, placeAt, type Start } from '../reader';

/** Characters of visible text that are looked for in the article. */
const ENOUGH = 4000;

/** An opening within the first characters of an article is its top. */
const TOP = 200;

/** The text that a range reaches in the window; what is above or below is passed over at once. */
const isInWindow = ({ top, bottom }: DOMRect, height: number): boolean =>
  bottom > 0 && top < height;

/** The first visible character of a text node whose beginning may be above the window. */
function firstVisible(node: Text, range: Range): number {
  let low = 0;
  let high = node.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    range.setStart(node, middle);
    range.setEnd(node, middle + 1);
    if (range.getBoundingClientRect().bottom > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What the window shows of the page's text, from its first visible line on. */
function visibleText(live: Document): string {
  const range = live.createRange();
  const height = live.defaultView?.innerHeight ?? 0;
  let text = '';
  const accept = (node: Node): number => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    const box = (node as Element).getBoundingClientRect();
    const isPassed = box.height > 0 && !isInWindow(box, height);
    return isPassed ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  };
  const what = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
  const walker = live.createTreeWalker(live.body, what, accept);
  for (let node = walker.nextNode(); node && text.length < ENOUGH; node = walker.nextNode()) {
    if (essence((node as Text).data) === '') continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (box.height === 0 || !isInWindow(box, height)) continue;
    const from = box.top < 0 ? firstVisible(node as Text, range) : 0;
    text += essence((node as Text).data.slice(from));
  }
  return text;
}

/** The place in the article that the page is scrolled to; null at its top or where none of it is seen. */
function placeOnPage(live: Document, article: Article): Place | null {
  if ((live.defaultView?.scrollY ?? 0) <= 0) return null;
  const text = essence(article.text);
  const at = findSeen(text, visibleText(live));
  return at === undefined || at < TOP ? null : placeAt(text, at);
}

/** Pixels by which a page may move without having been scrolled. */
const STILL = 50;

/**
 * Where the reader opens: where it was left, unless the page has been scrolled to another place of
 * the article since; null at the top.
 */
export function startOn(
  live: Document,
  article: Article,
  remembered: Progress | null,
): Start | null {
  const top = live.defaultView?.scrollY ?? 0;
  const isStill = remembered?.pageTop != null && Math.abs(remembered.pageTop - top) < STILL;
  const left = remembered && remembered.fraction < 1 ? remembered.place : null;
  if (isStill) return left && { place: left, isReturn: true };
  const place = placeOnPage(live, article);
  if (place) return { place, isReturn: false };
  return left && { place: left, isReturn: true };
}

import { textIn } from '../blocks';
import { growBody } from './grow';
import { findOutside } from './outside';
import { proseLength } from './prose';
import { readabilityBody } from './readability';
import { findThread } from './thread';

/** Where the article stands in the document, and which of its blocks surely belong to it. */
export interface Body {
  readonly root: Element;
  /** Blocks that the body candidate keeps; null when the whole root is the body. */
  readonly kept: ReadonlySet<Element> | null;
  /** Parts of the page that belong to no article. */
  readonly outside: ReadonlySet<Element>;
  /** The article is a discussion: its posts are what is read. */
  readonly isThread: boolean;
}

const SEMANTIC =
  '[itemprop~="articleBody"],article,[role="article"],main,[role="main"],.entry-content,.post-content,.article-body,.article-content,.post-body,.story-body';

/** Chooses the root of the article among the candidates. */
export const findBody = (document: Document, headline: Element | null): Body | null => {
  const outside = findOutside(document, headline);
  const thread = findThread(document);
  if (thread) return { root: thread, kept: null, outside: new Set(), isThread: true };
  const fromReadability = readabilityBody(document, outside);
  const semantic = semanticBody(document, outside);
  if (!fromReadability) return semantic;
  if (!semantic) return growBody(fromReadability, headline);
  const found = keptLength(fromReadability);
  const whole = proseLength(semantic.root, outside);
  const isInside = semantic.root.contains(fromReadability.root);
  return found < (isInside ? 0.5 : 0.4) * whole ? semantic : growBody(fromReadability, headline);
};

const keptLength = ({ kept }: Body): number => {
  let length = 0;
  for (const block of kept ?? [])
    if (block.matches('p,li,blockquote,dd,pre,td')) length += textIn(block).length;
  return length;
};

/** The container that the page itself names as its article: the one with the most prose. */
const semanticBody = (document: Document, outside: ReadonlySet<Element>): Body | null => {
  let best: Element | null = null;
  let bestLength = 200;
  for (const element of document.body.querySelectorAll(SEMANTIC)) {
    const length = proseLength(element, outside);
    if (length > bestLength * 1.1) {
      best = element;
      bestLength = length;
    }
  }
  return best && { root: best, kept: null, outside, isThread: false };
};

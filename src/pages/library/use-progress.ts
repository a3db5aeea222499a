import { useEffect } from 'preact/hooks';
import type { ArticleId } from '../../article';
import { type Progress, setProgress } from '../../library';

/** How long the text must rest before its place is written down, in milliseconds. */
const REST = 400;

const BLOCKS = 'p, li, h2, h3, h4, pre, figure, blockquote';

const openingOf = (block: Element): string => (block.textContent ?? '').trim().slice(0, 60);

const blocksOf = (article: Element): readonly Element[] =>
  [...article.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));

function placeIn(article: Element, scroller: Element): Progress {
  const end = scroller.scrollHeight - scroller.clientHeight;
  const { top } = scroller.getBoundingClientRect();
  const blocks = blocksOf(article);
  const at = blocks.findIndex((block) => block.getBoundingClientRect().bottom > Math.max(top, 0));
  const block = blocks[at];
  return {
    fraction: end > 0 ? Math.min(1, scroller.scrollTop / end) : 1,
    paragraph: Math.max(0, at),
    opening: block ? openingOf(block) : '',
  };
}

/** The block that was at the top: at its number if it still begins alike, else the one that does. */
function find(article: Element, { paragraph, opening }: Progress): Element | undefined {
  const blocks = blocksOf(article);
  const there = blocks[paragraph];
  return there && openingOf(there) === opening
    ? there
    : (blocks.find((block) => openingOf(block) === opening) ?? there);
}

/** The element that scrolls the article, and the article, once the reader has drawn them. */
function drawn(root: ParentNode): { article: Element; scroller: Element } | null {
  const article = root.querySelector('.article');
  const scroller = article?.closest('.reader') ?? null;
  return article && scroller ? { article, scroller } : null;
}

/** Calls `ready` once the reader has drawn the article, which waits for its font. */
function whenDrawn(ready: (found: NonNullable<ReturnType<typeof drawn>>) => void): () => void {
  const look = (): void => {
    const found = drawn(document);
    if (!found) return;
    observer.disconnect();
    ready(found);
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}

/** Opens the article where it was left, and writes down how far it is read. */
export function useProgress(id: ArticleId, progress: Progress | null | undefined): void {
  useEffect(() => {
    if (progress === undefined) return;
    const listening = new AbortController();
    let resting: ReturnType<typeof setTimeout> | undefined;
    const note = (): void => {
      clearTimeout(resting);
      const found = drawn(document);
      if (found) void setProgress(id, placeIn(found.article, found.scroller));
    };
    const rest = (): void => {
      clearTimeout(resting);
      resting = setTimeout(note, REST);
    };
    const options = { capture: true, passive: true, signal: listening.signal };
    document.addEventListener('scroll', rest, options);
    document.addEventListener('visibilitychange', () => document.hidden && note(), options);
    const stopWaiting = whenDrawn(({ article }) => {
      // An article read to its end begins anew.
      if (progress && progress.fraction > 0 && progress.fraction < 1)
        find(article, progress)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    return () => {
      stopWaiting();
      clearTimeout(resting);
      listening.abort();
    };
  }, [id, progress]);
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { safeId } from '../sanitize';
import { articleFragment } from './insert';
import { openLightbox } from './lightbox';
import { openNote } from './notes';
import { markDirections } from './scripts';
import { dressStructures } from './structures';
import type { ImageSource } from './view';

interface ArticleBodyProps {
  readonly html: string;
  readonly dir: 'ltr' | 'rtl';
  /** Shown in the header, so it is left out here. */
  readonly dek: string | null;
  /** The page the article is from; links into it stay within the article. */
  readonly url: string;
  readonly imageSource: ImageSource | undefined;
  /** Links leave the reader's own tab alone when it stands in a page of the extension. */
  readonly newTab: boolean;
  /** Code went to the clipboard, or the browser refused. */
  readonly onCopied: (done: boolean) => void;
}

/** The fragment of a link that points into the article's own page, or null. */
function fragmentOf(link: HTMLAnchorElement, url: string): string | null {
  const raw = link.getAttribute('href') ?? '';
  const within = raw.startsWith('#') || link.href.split('#')[0] === url.split('#')[0];
  return within && link.hash.length > 1 ? decodeURIComponent(link.hash.slice(1)) : null;
}

/** Opens the note or the picture that was pressed; answers whether it was one. */
function openPressed(target: Element, event: MouseEvent): boolean {
  const mark = target.closest<HTMLAnchorElement>('a[role="doc-noteref"]');
  if (mark && openNote(mark)) {
    event.preventDefault();
    return true;
  }
  const opener = target.closest<HTMLElement>('.enlarge');
  const image = opener?.querySelector('img');
  if (!opener || !image) return false;
  const all = opener.closest('.article-body')?.querySelectorAll<HTMLImageElement>('.enlarge > img');
  openLightbox([...(all ?? [])], image, opener);
  return true;
}

/** Scrolls to what a link within the article names; the page's own address stays as it is. */
function onPress(event: MouseEvent, url: string): void {
  const pressed = event.target as Element;
  if (!event.ctrlKey && !event.metaKey && openPressed(pressed, event)) return;
  const link = pressed.closest('a');
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const fragment = fragmentOf(link, url);
  const article = link.closest('.article');
  if (fragment === null || !article) return;
  const target = article.querySelector<HTMLElement>(`[id="${CSS.escape(safeId(fragment))}"]`);
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'start' });
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

const BLOCKS = 'p,h2,h3,h4,div,li,blockquote,pre,td';
const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Takes out the block that the text opens with; a caption above it is not the text. */
function leaveOut(opening: string, fragment: DocumentFragment): void {
  const first = [...fragment.querySelectorAll(BLOCKS)].find(
    (block) => !block.querySelector(BLOCKS) && !block.closest('figure') && textOf(block) !== '',
  );
  if (first && textOf(first) === opening) first.remove();
}

/** The article itself: made safe and built once, then left to the browser. */
export function ArticleBody({
  html,
  dir,
  dek,
  url,
  imageSource,
  newTab,
  onCopied,
}: ArticleBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  // Only another article is built anew: its elements hold the selection, the focus and loaded pictures.
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const fragment = articleFragment(html, element.ownerDocument, {
      imageSource,
      column: element.clientWidth,
    });
    if (dek !== null) leaveOut(dek, fragment);
    markDirections(fragment, dir);
    dressStructures(fragment, { copied: onCopied, staysClosed: newTab });
    if (newTab)
      for (const link of fragment.querySelectorAll<HTMLAnchorElement>('a[href]'))
        if (fragmentOf(link, url) === null) link.target = '_blank';
    element.replaceChildren(fragment);
  }, [html]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links within are what is pressed
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link arrives as a click
    <div class="article-body" ref={body} onClick={(event) => onPress(event, url)} />
  );
}

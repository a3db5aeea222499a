import { useLayoutEffect, useRef } from 'preact/hooks';
import { framePictures } from './framed-pictures';
import { articleFragment } from './insert';
import type { WithParts } from './later';
import { pushLayer } from './layers';
import { followLink, fragmentOf } from './links';
import { hasNote } from './notes';
import { levelHeadings } from './outline';
import { formsGiven } from './special';
import type { ImageSource, Ledger } from './view';

interface ArticleBodyProps {
  readonly html: string;
  readonly dir: 'ltr' | 'rtl';
  /** Shown in the header, so it is left out here. */
  readonly dek: string | null;
  /** The page the article is from; links into it stay within the article. */
  readonly url: string;
  /** The full article in place of `html`, whose parts can be chosen. */
  readonly ledger: Ledger | null;
  readonly imageSource: ImageSource | undefined;
  /** Links leave the reader's own tab alone when it stands in a page of the extension. */
  readonly newTab: boolean;
  /** Reads another page of the same site here; without it a link leads to it as ever. */
  readonly follow: ((address: string) => void) | undefined;
  /** Does something as soon as the parts that come later are there. */
  readonly withParts: WithParts;
  /** Code went to the clipboard, or the browser refused. */
  readonly onCopied: (done: boolean) => void;
}

/** Opens the note or the picture that was pressed; answers whether it was one. */
function openPressed(event: MouseEvent, withParts: WithParts): boolean {
  const target = event.target as Element;
  if (event.ctrlKey || event.metaKey) return false;
  const mark = target.closest<HTMLAnchorElement>('a[role="doc-noteref"]');
  if (mark && hasNote(mark)) {
    event.preventDefault();
    withParts(({ openNote }) => openNote(mark, pushLayer));
    return true;
  }
  const opener = target.closest<HTMLElement>('.enlarge');
  if (!opener) return false;
  withParts(({ openLightbox }) => openLightbox(opener, pushLayer));
  return true;
}

const BLOCKS = 'p,h2,h3,h4,div,li,blockquote,pre,td';
const textOf = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Takes out the block that the text opens with; a caption above it is not the text. */
function leaveOut(opening: string, fragment: DocumentFragment): void {
  const first = [...fragment.querySelectorAll(BLOCKS)].find(
    (block) =>
      !block.querySelector(BLOCKS) &&
      !block.closest('figure, aside[data-part]') &&
      textOf(block) !== '',
  );
  if (first && textOf(first) === opening) first.remove();
}

/** The article itself: made safe and built once, then left to the browser. */
export function ArticleBody({
  html,
  dir,
  dek,
  url,
  ledger,
  imageSource,
  newTab,
  follow,
  withParts,
  onCopied,
}: ArticleBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const shown = ledger?.html ?? html;
  // Only another article is built anew: its elements hold the selection, the focus and loaded pictures.
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const fragment = articleFragment(shown, element.ownerDocument, {
      imageSource,
      column: element.clientWidth,
    });
    if (dek !== null) leaveOut(dek, fragment);
    const forms = formsGiven();
    forms?.markDirections(fragment, dir);
    levelHeadings(fragment);
    forms?.dressStructures(fragment, { copied: onCopied, staysClosed: newTab, withParts });
    framePictures(fragment);
    if (newTab)
      for (const link of fragment.querySelectorAll<HTMLAnchorElement>('a[href]'))
        if (fragmentOf(link, url) === null) link.target = '_blank';
    element.replaceChildren(fragment);
    return ledger?.dress(element, pushLayer);
  }, [shown, imageSource]);
  const onPress = (event: MouseEvent) => {
    if (!openPressed(event, withParts)) followLink(event, url, follow);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links within are what is pressed
    // biome-ignore lint/a11y/useKeyWithClickEvents: a key on a link arrives as a click
    <div class="article-body" ref={body} onClick={onPress} />
  );
}

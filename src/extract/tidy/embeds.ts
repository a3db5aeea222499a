import { textIn } from '../blocks';
import { type EmbedKind, framed } from '../players';

/** A player needs the network and the page's own scripts; a link to it does not. */
export const tidyFrames = (article: Element, base: string): void => {
  for (const frame of article.querySelectorAll('iframe')) {
    const found = framed(frame, base);
    const title = frame.getAttribute('title') ?? frame.getAttribute('aria-label') ?? '';
    if (found) placeCard(frame, cardOf(article, { ...found, title }));
    else frame.remove();
  }
};

/** What the reader can play keeps its controls and its name. */
export const tidyMedia = (article: Element): void => {
  for (const media of article.querySelectorAll('video, audio')) {
    if (!media.querySelector('source[src]') && !media.getAttribute('src')) media.remove();
    else {
      media.setAttribute('controls', '');
      const label = media.getAttribute('aria-label');
      if (label && !media.hasAttribute('title')) media.setAttribute('title', label);
    }
  }
};

interface Card {
  readonly kind: EmbedKind;
  readonly page: URL;
  readonly player: URL | null;
  readonly title: string;
}

/** A link that stands for what another site would have shown. */
export const cardOf = (
  { ownerDocument }: Element,
  { kind, page, player, title }: Card,
): Element => {
  const link = ownerDocument.createElement('a');
  link.setAttribute('href', page.href);
  link.setAttribute('data-embed', kind);
  if (player) link.setAttribute('data-player', player.href);
  link.textContent = title.replace(/\s+/g, ' ').trim() || page.hostname.replace(/^www\./, '');
  return link;
};

/** In a figure of its own, or in the one that the page has made for it. */
const placeCard = (place: Element, card: Element): void => {
  let box = place;
  while (box.parentElement?.children.length === 1 && textIn(box.parentElement) === textIn(box)) {
    if (
      box.parentElement.matches('figure, td, li, [data-root]') ||
      !box.parentElement.parentElement
    )
      break;
    box = box.parentElement;
  }
  if (box.parentElement?.matches('figure')) {
    box.replaceWith(card);
    return;
  }
  const figure = place.ownerDocument.createElement('figure');
  figure.append(card);
  const paragraph = box.closest('p');
  if (!paragraph) box.replaceWith(figure);
  else {
    paragraph.after(figure);
    box.remove();
  }
};

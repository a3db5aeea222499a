import { textIn } from '../blocks';
import { type EmbedKind, framed, playerOf } from '../players';

/** A player needs the network and the page's own scripts; a link to it does not. */
export const tidyEmbeds = (article: Element, base: string): void => {
  for (const frame of article.querySelectorAll('iframe')) {
    const found = framed(frame, base);
    const title = frame.getAttribute('title') ?? frame.getAttribute('aria-label') ?? '';
    if (found) placeCard(frame, cardOf(article, { ...found, title }));
    else frame.remove();
  }
  for (const post of article.querySelectorAll(POST)) tidyPost(post, base);
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

const cardOf = ({ ownerDocument }: Element, { kind, page, player, title }: Card): Element => {
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

/** Who wrote it and when, with a link to it. */
const isSource = (line: Element, address: string): boolean =>
  /^\s*[—–-]/.test(line.textContent ?? '') ||
  [...line.querySelectorAll('a')].some(
    (link) => link.getAttribute('href') === address && textIn(line).length < 160,
  );

const POST =
  '.twitter-tweet, .twitter-video, .instagram-media, .tiktok-embed, .bluesky-embed, .reddit-embed-bq, .reddit-card, .mastodon-embed, .text-post-media, .fb-post, .telegram-post';

/** A post keeps its words as a quotation; where it came from is a card. */
const tidyPost = (post: Element, base: string): void => {
  const links = [...post.querySelectorAll('a[href]')];
  const declared =
    post.getAttribute('data-instgrm-permalink') ??
    post.getAttribute('cite') ??
    post.getAttribute('data-href') ??
    links.at(-1)?.getAttribute('href');
  const page = declared ? playerOf(declared, base)?.page : undefined;
  if (!page) return;
  const words = [...post.querySelectorAll('p')].filter(
    (line) => textIn(line).length > 0 && !isSource(line, declared ?? ''),
  );
  const said = words.map(textIn).join(' ');
  const title = words
    .reduce((text, line) => text.replace(textIn(line), ''), textIn(post))
    .replace(/^[\s—–-]+/, '')
    .slice(0, 160);
  const card = cardOf(post, { kind: 'post', page, player: null, title });
  const figure = post.ownerDocument.createElement('figure');
  if (words.length > 0 && said.length > title.length / 4) {
    const quote = post.ownerDocument.createElement('blockquote');
    quote.append(...words);
    figure.append(quote);
  }
  figure.append(card);
  post.replaceWith(figure);
};

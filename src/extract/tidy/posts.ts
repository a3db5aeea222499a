import { textIn } from '../blocks';
import { playerOf } from '../players';
import { POST } from '../special-signs';
import { cardOf } from './embeds';

/** Posts of social networks. */
export const tidyPosts = (article: Element, base: string): void => {
  for (const post of article.querySelectorAll(POST)) tidyPost(post, base);
};

/** Who wrote it and when, with a link to it. */
const isSource = (line: Element, address: string): boolean =>
  /^\s*[—–-]/.test(line.textContent ?? '') ||
  [...line.querySelectorAll('a')].some(
    (link) => link.getAttribute('href') === address && textIn(line).length < 160,
  );

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

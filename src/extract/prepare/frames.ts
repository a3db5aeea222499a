import { textIn } from '../blocks';
import { framed } from '../players';

/** What is shown between paragraphs is a figure, so that it is not taken for an empty paragraph. */
const standAlone = (media: Element): void => {
  if (media.closest('figure, table, pre')) return;
  const isPlayer = media.localName !== 'iframe' || hasPlayer(media);
  const paragraph = media.closest('p');
  if (!isPlayer || (paragraph && textIn(paragraph) !== '')) return;
  const figure = media.ownerDocument.createElement('figure');
  (paragraph?.children.length === 1 ? paragraph : media).replaceWith(figure);
  figure.append(media);
};

const hasPlayer = (frame: Element): boolean => framed(frame, 'https://x.example') !== undefined;

/** Gives what plays a figure of its own, and takes the marks of such figures from what has them already. */
export const formFrames = (document: Document): void => {
  for (const media of document.body.querySelectorAll('iframe, video, audio')) standAlone(media);
  for (const own of document.body.querySelectorAll('[data-embed], [data-player], [data-entry]'))
    for (const name of ['data-embed', 'data-player', 'data-entry']) own.removeAttribute(name);
};

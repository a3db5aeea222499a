import { textIn } from '../blocks';
import { framed } from '../players';

/** Elements that become a player when they are pressed, and where they say which film they stand for. */
const STANDS =
  '[class*="youtube" i], [class*="lyte" i], [class*="vimeo" i], [data-youtube-id], [data-youtube-video-id], [data-ytid]';
const NAMES = [
  'videoid',
  'video-id',
  'data-id',
  'data-video-id',
  'data-videoid',
  'data-ytid',
  'data-youtube-id',
  'data-youtube-video-id',
];
const TITLES = ['playlabel', 'videotitle', 'data-title', 'title', 'aria-label'];

const firstOf = (element: Element, names: readonly string[]): string =>
  names.map((name) => element.getAttribute(name)).find(Boolean) ?? '';

const frameStand = (stand: Element): void => {
  const video = firstOf(stand, NAMES);
  const isVimeo = /vimeo/i.test(stand.className) && /^\d{6,}$/.test(video);
  if (!isVimeo && !/^[\w-]{11}$/.test(video)) return;
  const frame = stand.ownerDocument.createElement('iframe');
  frame.src = isVimeo
    ? `https://player.vimeo.com/video/${video}`
    : `https://www.youtube.com/embed/${video}`;
  frame.title = firstOf(stand, TITLES).replace(/^Play:\s*/, '');
  stand.replaceWith(frame);
};

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

/** Turns the stand-ins of players into the frames that they stand for. */
export const formFrames = (document: Document): void => {
  for (const stand of document.body.querySelectorAll(STANDS)) frameStand(stand);
  for (const media of document.body.querySelectorAll('iframe, video, audio')) standAlone(media);
  for (const own of document.body.querySelectorAll('[data-embed], [data-player], [data-entry]'))
    for (const name of ['data-embed', 'data-player', 'data-entry']) own.removeAttribute(name);
};

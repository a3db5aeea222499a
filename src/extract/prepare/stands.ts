import { STAND_IDS, STANDS } from '../special-signs';

const TITLES = ['playlabel', 'videotitle', 'data-title', 'title', 'aria-label'];

const firstOf = (element: Element, names: readonly string[]): string =>
  names.map((name) => element.getAttribute(name)).find(Boolean) ?? '';

const frameStand = (stand: Element): void => {
  const video = firstOf(stand, STAND_IDS);
  const isVimeo = /vimeo/i.test(stand.className) && /^\d{6,}$/.test(video);
  if (!isVimeo && !/^[\w-]{11}$/.test(video)) return;
  const frame = stand.ownerDocument.createElement('iframe');
  frame.src = isVimeo
    ? `https://player.vimeo.com/video/${video}`
    : `https://www.youtube.com/embed/${video}`;
  frame.title = firstOf(stand, TITLES).replace(/^Play:\s*/, '');
  stand.replaceWith(frame);
};

/** Turns the stand-ins of players into the frames that they stand for. */
export const formStands = (document: Document): void => {
  for (const stand of document.body.querySelectorAll(STANDS)) frameStand(stand);
};

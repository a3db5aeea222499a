import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'avatar, gravatar, emoji, icon, logo, spinner, loader, pixel, tracking, share, social, like',
);
const ADDRESS =
  /(?:\/|\b)(?:pixel|beacon|track(?:ing)?|spacer|blank|transparent|1x1|avatar|gravatar|icons?|logo|emoji|smil(?:ey|ies))[/._?-]|doubleclick|googleadservices|facebook\.com\/tr|\bopen\.gif|\bbutton/i;
const MIN_SIDE = 40;

/** Pictures that say nothing: tracking pixels, icons, avatars. */
export const pixels: Rule = {
  name: 'pixels',
  candidates: 'img,svg',
  isJunk: (image) => {
    const width = sideOf(image, 'width');
    const height = sideOf(image, 'height');
    if (Math.min(width, height) <= 2) return true;
    if (image.localName === 'svg') return isIcon(image, width);
    if (!image.getAttribute('src')) return true;
    if (Math.max(width, height) <= MIN_SIDE) return !isInSentence(image);
    const isBig = width >= 200 && width < Number.POSITIVE_INFINITY;
    return (
      !isBig &&
      (isNamed(image, NAMES) || ADDRESS.test((image.getAttribute('src') ?? '').slice(0, 1000)))
    );
  },
};

const sideOf = (image: Element, name: string): number => {
  const side = Number.parseFloat(image.getAttribute(name) ?? '');
  return Number.isFinite(side) ? side : Number.POSITIVE_INFINITY;
};

/** A drawing is content where it is what the figure shows. */
const isIcon = (svg: Element, width: number): boolean => {
  const figure = svg.closest('figure');
  if (svg.closest('a, button, [role="button"], h1, h2, h3, h4, p, li, figcaption')) return true;
  return (
    !figure ||
    width <= MIN_SIDE ||
    figure.querySelector('img') !== null ||
    figure.querySelector('svg') !== svg
  );
};

const isInSentence = (image: Element): boolean =>
  (image.closest('p, li, td, dd')?.textContent?.trim().length ?? 0) > 20 && !image.closest('a');

/** Smaller pictures are placeholders as often as not, in CSS pixels. */
const LEAST = 200;

/**
 * Notes on its copy the size of a picture that has loaded, where the page does not say it: room can
 * then be kept. One that was chosen for a narrow place has the shape of the widest.
 */
export const noteNaturalSize = (live: HTMLImageElement, copy: Element): void => {
  const { naturalWidth, naturalHeight, currentSrc } = live;
  if (!(naturalWidth >= LEAST) || currentSrc.startsWith('data:')) return;
  if (copy.hasAttribute('data-width')) return;
  const sources = copy.closest('picture')?.querySelectorAll('source') ?? [];
  const sets = [copy, ...sources].map((element) => element.getAttribute('srcset')).join();
  const widths = [...sets.matchAll(/\s(\d+)w/g)].map(([, width]) => Number(width));
  const width = Math.max(naturalWidth, ...widths);
  copy.setAttribute('data-width', String(width));
  copy.setAttribute('data-height', String(Math.round((width * naturalHeight) / naturalWidth)));
};

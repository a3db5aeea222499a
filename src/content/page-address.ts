import type { Article } from '../article';
import { inView } from './in-view';

/** The site as rules name it; null for addresses that belong to none. */
export const siteHere = (): string | null => location.host.replace(/^www\./, '') || null;

/** Whether the page has gone to another address, in place, since this article was read from it. */
export const hasLeft = ({ url }: Article): boolean =>
  new URL(url).pathname + new URL(url).search !== location.pathname + location.search;

/** How often the address is looked at, in milliseconds: what a page does to it in place tells nobody. */
const LOOK = 500;
let looking: ReturnType<typeof setInterval> | undefined;

/** Tells the reader once the page under it has become another one. */
export function watchAddress(article: Article): void {
  clearInterval(looking);
  looking = setInterval(() => {
    if (!inView.overlay) clearInterval(looking);
    else if (hasLeft(article)) {
      clearInterval(looking);
      inView.overlay.pageLeft();
    }
  }, LOOK);
}

import { safeId } from '../sanitize';

/** The name after the # of a link; pages write any bytes there. */
export function nameIn({ hash }: HTMLAnchorElement): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** The fragment of a link that points into the article's own page, or null. */
export function fragmentOf(link: HTMLAnchorElement, url: string): string | null {
  const raw = link.getAttribute('href') ?? '';
  const within = raw.startsWith('#') || link.href.split('#')[0] === url.split('#')[0];
  return within && link.hash.length > 1 ? nameIn(link) : null;
}

/** Another page of the site that the article is from. */
function isNextPage(link: HTMLAnchorElement, url: string): boolean {
  return (
    /^https?:$/.test(link.protocol) &&
    URL.canParse(url) &&
    link.origin === new URL(url).origin &&
    !link.target
  );
}

/** Scrolls to what is named and gives it the focus; answers whether it is there. */
function goTo(article: Element, fragment: string): boolean {
  const target = article.querySelector<HTMLElement>(`[id="${CSS.escape(safeId(fragment))}"]`);
  if (!target) return false;
  target.scrollIntoView({ block: 'start' });
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  return true;
}

/**
 * Follows a link within the article by scrolling, and one to another page of the site by `follow`;
 * every other press is the browser's. The page's own address stays as it is.
 */
export function followLink(
  event: MouseEvent,
  url: string,
  follow: ((address: string) => void) | undefined,
): void {
  const link = (event.target as Element).closest('a');
  const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const article = link?.closest('.article');
  if (!link || !article || event.button !== 0 || !isPlain) return;
  const fragment = fragmentOf(link, url);
  if (fragment !== null) {
    if (goTo(article, fragment)) event.preventDefault();
  } else if (follow && event.isTrusted && isNextPage(link, url)) {
    event.preventDefault();
    follow(link.href);
  }
}

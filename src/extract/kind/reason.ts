import type { OtherPage } from '../../article';
import type { Page } from '../snapshot';
import type { Signals } from './signals';

const SIGN_IN =
  /\/(?:log-?in|sign-?in|sign-?up|register|auth|account|sso|anmelden|connexion)(?:[/.?]|$)/i;
const FORUM = /(?:^|[/.])(?:forums?|boards?|community|viewforum|phpbb)(?:[/.]|$)/i;
const VIDEO = /\/(?:watch|videos?|clips?|reels?|shorts)(?:[/.?]|$)/i;
const FEW_PRICES = Math.log1p(3);
const FEW_LINKS = Math.log1p(3);
const SHORT = Math.log1p(1500);

/** What a page that is no article is instead, as far as its signals tell. */
export const reasonOf = (signals: Signals, page: Page): OtherPage => {
  const { hostname, pathname } = new URL(page.url);
  const is = (name: string) => (signals[name] ?? 0) > 0;
  const isAbove = (name: string, limit: number) => (signals[name] ?? 0) >= limit;
  const isShort = !isAbove('pageProse', SHORT);
  if (is('isSearch')) return 'search-page';
  if (isShort && (page.asksPassword || SIGN_IN.test(pathname))) return 'sign-in-page';
  if (is('ogVideo') || (isShort && (is('typeVideo') || VIDEO.test(pathname)))) return 'video-page';
  if (
    is('ogProduct') ||
    is('typeProduct') ||
    is('microProduct') ||
    isAbove('pagePrices', FEW_PRICES)
  )
    return 'shop-page';
  if (FORUM.test(hostname + pathname)) return 'forum-page';
  const isOverview =
    is('isRoot') ||
    is('isListing') ||
    is('typeList') ||
    is('pageCards') ||
    isAbove('pageLinkedHeadings', FEW_LINKS) ||
    isAbove('pageLinkLines', FEW_LINKS);
  return isOverview ? 'list-page' : 'no-article';
};

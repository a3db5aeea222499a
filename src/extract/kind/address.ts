/** What the shape of an address says about its page. */
export interface AddressShape {
  readonly isRoot: number;
  readonly depth: number;
  /** Words in the last part of the path, as headlines leave them there. */
  readonly slugWords: number;
  readonly slugDigits: number;
  readonly hasDate: number;
  readonly isListing: number;
  readonly isSearch: number;
  readonly isShop: number;
  readonly isThread: number;
  readonly isDocs: number;
  readonly isBlog: number;
}

const ROOT = /^\/?(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|home|default)(?:\.\w+)?\/?)?$/i;
const DATE = /\/(?:19|20)\d\d[/-]?[01]?\d(?:[/-]|$)|(?:19|20)\d\d-?[01]\d-?[0-3]\d/;
const LISTING =
  /\/(?:tags?|categor(?:y|ies)|topics?|sections?|authors?|archives?|page|latest|news|blog|trending|popular|all|list|lists|directory|browse|index|feed)\/?(?:\d+\/?)?$|\/(?:tags?|categor(?:y|ies)|topics?|authors?|archives?|page|genre|directory|browse)\//i;
const SEARCH = /\/(?:search|find|results?|suche|recherche|buscar)(?:[/.]|$)/i;
const SEARCH_QUERY = /[?&](?:q|s|query|search|keywords?|term|k|wd|text)=/i;
const SHOP =
  /\/(?:products?|collections?|shop|store|c|p|dp|itm|cart|item|items|gp|catalog|buy|deals|sale|browse)(?:\/|$)|srsltid=/i;
const THREAD =
  /\/(?:threads?|t|questions?|comments|showthread|viewtopic|discussions?|posts?|talk)(?:[/.]|$)|[?&/](?:topic|t|p|thread)[=/]?\d|\/(?:topic|community|forums?)\/.*\d/i;
const DOCS =
  /\/(?:docs?|documentation|reference|guide|guides|manual|wiki|tutorial|tutorials|learn|api|help|support|kb)(?:\/|$)|\/\/docs?\./i;
const BLOG = /\/(?:blog|blogs|posts?|articles?|news|story|stories|opinion)\/./i;

const test = (pattern: RegExp, text: string): number => (pattern.test(text) ? 1 : 0);

export const shapeOf = (address: string): AddressShape => {
  const { pathname, search, href } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  return {
    isRoot: ROOT.test(pathname) && search.length < 12 ? 1 : 0,
    depth: parts.length,
    slugWords: Math.max(
      0,
      ...parts
        .slice(-2)
        .map((part) => part.split(/[-_+]|%20/).filter((word) => /\p{L}/u.test(word)).length),
    ),
    slugDigits: last.match(/\d/g)?.length ?? 0,
    hasDate: test(DATE, pathname),
    isListing: test(LISTING, pathname),
    isSearch: test(SEARCH, pathname) || test(SEARCH_QUERY, search),
    isShop: test(SHOP, pathname + search),
    isThread: test(THREAD, pathname + search),
    isDocs: test(DOCS, href),
    isBlog: test(BLOG, pathname),
  };
};

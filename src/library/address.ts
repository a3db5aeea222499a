/** Query parameters that say how a reader came to a page, never which page it is. */
const TRACKING =
  /^(utm_\w+|at_(medium|campaign|custom\d)|_hs\w+|hsctatracking|mc_[ce]id|mkt_tok|vero_id|oly_\w+_id|pk_\w+|mtm_\w+|(fb|gc|dc|ms|y|ys|tw|tt|wick|s_)c?lk?id|[gw]braid|li_fat_id|igshi?d?|ref|ref_(src|url)|cmpid|cmp|icid|ncid|smid|s_cid|spm|xtor|ns_\w+|guce?_\w+|guccounter|sr_share|__twitter_impression|amp)$/i;

/** Query parameters that commonly name the article itself. */
const NAMING =
  /^(id|p|page|v|item|story|article|post|aid|sid|(news|article|story|post|item)_?id)$/i;

function parse(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

const host = (url: URL): string => url.host.replace(/^(?:www|m|mobile|amp)\./, '');
const path = (url: URL): string => url.pathname.replace(/\/+$/, '');

const namingParameters = (url: URL): readonly string[] =>
  [...url.searchParams].filter(([name]) => NAMING.test(name)).map((pair) => pair.join('='));

/**
 * Whether what a page declares as its address may stand for it: a foreign one would let any page
 * overwrite a saved article, and sites that declare their front page everywhere would merge them all.
 */
function isTrusted(canonical: URL, url: URL): boolean {
  if (host(canonical) !== host(url)) return false;
  if (path(canonical) === '' && path(url) !== '') return false;
  const kept = namingParameters(canonical);
  return (
    path(canonical) !== path(url) || namingParameters(url).every((pair) => kept.includes(pair))
  );
}

/** What two addresses of one article have in common; fragments, tracking and `www.` left out. */
export function addressKey(url: string, canonicalUrl: string = url): string {
  const own = parse(url);
  if (!own) return url.replace(/#.*$/s, '');
  const declared = parse(canonicalUrl);
  const chosen = declared && isTrusted(declared, own) ? declared : own;
  const query = [...chosen.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort();
  return `${host(chosen)}${path(chosen)}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

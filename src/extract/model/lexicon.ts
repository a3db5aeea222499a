/**
 * What class names and ids say about their element, as one bit per group. Theme authors all over the
 * world write these words in English; how much each is worth is left to the training.
 */
const GROUPS: Readonly<Record<string, RegExp>> = {
  comment: /comment|disqus|discuss|respond|reply|replies|reaction/,
  share: /share|sharing|social|follow|facebook|twitter|whatsapp|addthis/,
  related:
    /relat|recommend|more-|-more|readmore|popular|trending|most-|latest|read-next|readnext|up-next|outbrain|taboola|recirc|suggest|also|similar|yarpp/,
  promo:
    /promo|advert|(?:^|[-_])ads?(?:[-_]|$)|adslot|sponsor|banner|dfp|gpt-|commercial|affiliate|marketing|cta|callout|donat/,
  signup: /newsletter|subscri|signup|sign-up|optin|opt-in|mailchimp|email/,
  caption: /caption|credit|copyright|photo|image|media-|figure|img/,
  byline: /byline|author|writer|contributor|bio(?![a-z])|profile|avatar/,
  meta: /meta|date|time|publish|posted|updated|reading/,
  navigation: /nav|menu|crumb|toolbar|topbar/,
  foot: /foot|bottom|colophon|legal/,
  head: /header|masthead|topper|branding|logo/,
  side: /sidebar|aside|rail|widget|secondary|column-right|right-col|complementary/,
  body: /article-?_?_?body|article-?_?content|article__|story-?_?body|story-?content|post-?_?content|post-?body|entry-?content|body-?copy|body-?text|rich-?text|wysiwyg|prose|content-?body|main-?content|text-?content|article-?text|markdown/,
  content: /content|article|story|entry|post|text|body|main|copy|paragraph|block/,
  title: /title|headline|heading|hed(?![a-z])/,
  tags: /(?:^|[-_])tags?(?:[-_]|$)|tag-?list|categor|topic|label|keyword|taxonomy|kicker|eyebrow|rubric/,
  pages: /pagin|pager|prev|next|page-?nav|post-?nav|nav-?links|older|newer/,
  dialog:
    /cookie|consent|gdpr|privacy|modal|popup|pop-up|overlay|lightbox|dialog|toast|notice|alert/,
  gallery: /galler|slide|carousel|swiper|slick|thumb/,
  pay: /paywall|premium|meter|regwall|piano|subscriber|locked|gate/,
  hidden: /hidden|sr-only|screen-reader|visually|print|invisible|offscreen|d-none|hide/,
  dek: /summary|dek|lead|intro|standfirst|subtitle|sub-?head|excerpt|description|teaser|abstract|chapo|sapo|deck/,
  quote: /quote|pull/,
  contents: /(?:^|[-_])toc|table-of-contents|jump/,
  player: /video|player|embed|audio|podcast|youtube/,
  card: /card|tile|item|list|grid|feed|loop|archive|collection|listing|product/,
  account: /login|sign-?in|account|register|user|member/,
  note: /disclaim|correction|footnote|editor-?note|note|disclosure|source|reference/,
  search: /search|filter|sort/,
  skip: /skip|to-?top|accessib|language|locale|country/,
  thread: /thread|topic|message|forum|question|answer|postbit|bbs/,
  code: /code|highlight|syntax|example|admonition|tip|warning/,
};

export const GROUP_NAMES: readonly string[] = Object.keys(GROUPS);
const PATTERNS = Object.values(GROUPS);
let inMasks = 0;

/** Groups that a mask below holds. */
export const groupsInMasks = (): number => inMasks;

/** Groups that name the posts of a discussion. */
export const POSTS: number = maskOf('comment,thread');

/** Names a quotation. */
export const QUOTES: number = maskOf('quote');

function maskOf(names: string): number {
  const mask = names.split(',').reduce((sum, name) => sum | (1 << GROUP_NAMES.indexOf(name)), 0);
  inMasks |= mask;
  return mask;
}

/** Reads names with a memory, since few names make up a page; only those `groups` that are asked about. */
export const createLexicon = (groups = ~0): ((names: string) => number) => {
  const known = new Map<string, number>();
  const maskOfName = (name: string): number => {
    // A page numbers what it repeats.
    const alike = name.replace(/\d+/g, '0');
    let mask = known.get(alike);
    if (mask === undefined) {
      mask = 0;
      const plain = alike.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
      for (let group = 0; group < PATTERNS.length; group++)
        if (groups & (1 << group) && PATTERNS[group]?.test(plain)) mask |= 1 << group;
      known.set(alike, mask);
    }
    return mask;
  };
  const masks = new Map<string, number>();
  return (names) => {
    const mask =
      masks.get(names) ?? names.split(/\s+/, 40).reduce((mask, name) => mask | maskOfName(name), 0);
    masks.set(names, mask);
    return mask;
  };
};

import type { Body } from '../body';
import { lettered } from '../letters';
import type { Metadata } from '../metadata';
import type { Page } from '../snapshot';
import { shapeOf } from './address';
import { beliefOf } from './belief';
import { type Cards, type Layout, type Line, layoutOf } from './lines';

/** What the decision is made from, by name; the order is the trained model's. */
export type Signals = Readonly<Record<string, number>>;

const ASIDE = new Set(['nav', 'footer', 'aside']);
const ASIDE_ROLE = new Set(['navigation', 'contentinfo', 'complementary']);
const ENDS = lettered(() => /(?:…|\.\.\.|\[…\]|»|›|→)\s*(?:\p{L}+\s?){0,3}$/u);
/** What such an end begins with: hardly any line has it. */
const MAY_END = /…|\.\.\.|[»›→]/;
const SENTENCE_END = /[.!?。！？।؟۔…]["'”’»」』)\]]*(?=\s|$)|[。！？]/gu;
const PRICE =
  /(?:[$€£¥₹₽₩₺₫฿]|\b(?:USD|EUR|CHF|kr|zł|Kč|Ft|лв|руб|TL|RM|Rp)\.?)\s?\d|\d[\d.,]*\s?(?:[€£¥₹₽₩₺₫฿円元원]|(?:USD|EUR|CHF|kr|zł|Kč|Ft|лв|руб|TL)\b)/u;
const ARTICLE_TYPE =
  /(?:Article|BlogPosting|Report|Review|NewsStory|LiveBlogPosting|Recipe|HowTo)$/;
const THREAD_TYPE = /^(?:DiscussionForumPosting|QAPage|Question)$/;
const LIST_TYPE = /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|Blog|OfferCatalog)$/;
const PRODUCT_TYPE = /^(?:Product|ProductGroup|Offer|AggregateOffer)$/;

const log = (value: number): number => Math.log1p(Math.max(0, value));
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const isProse = (line: Line): boolean =>
  line.weight >= 80 && line.linked < 0.3 * line.weight && !line.isHeading;

const isTeaser = (text: string): boolean => MAY_END.test(text) && ENDS.test(text.trim());

const isAside = (element: Element): boolean =>
  ASIDE.has(element.localName) || ASIDE_ROLE.has(element.getAttribute('role') ?? '');

/** Measures a prepared page before junk is taken out of it. */
export const measure = (
  page: Page,
  document: Document,
  metadata: Metadata,
  types: readonly string[],
  body: Body | null,
): Signals => {
  const layout = layoutOf(document.body, isAside);
  const og = document.querySelector('meta[property="og:type" i]')?.getAttribute('content') ?? '';
  const count = (selector: string) => document.body.querySelectorAll(selector).length;
  const has = (pattern: RegExp) => types.filter((type) => pattern.test(type)).length;
  return {
    ...shapeOf(page.url),
    ...named('page', layoutSignals(layout)),
    ogArticle: /article|blog|post/i.test(og) ? 1 : 0,
    ogProduct: /product/i.test(og) ? 1 : 0,
    ogVideo: /video/i.test(og) ? 1 : 0,
    ogSite: /^(?:website|site|object)$/i.test(og) ? 1 : 0,
    typeArticle: Math.min(2, has(ARTICLE_TYPE)),
    typeThread: Math.min(1, has(THREAD_TYPE)),
    typeList: Math.min(1, has(LIST_TYPE)),
    typeProduct: Math.min(2, has(PRODUCT_TYPE)),
    typeVideo: Math.min(1, has(/^VideoObject$/)),
    hasTime: document.querySelector('meta[property="article:published_time" i]') ? 1 : 0,
    hasDate: metadata.publishedTime ? 1 : 0,
    hasByline: metadata.byline ? 1 : 0,
    hasHeadline: metadata.headline ? 1 : 0,
    titleWords: metadata.title.split(/\s+/).length,
    articles: log(count('article')),
    times: log(count('time')),
    buttons: log(count('[role="button"]')),
    forms: log(count('[role="form"]')),
    headlines: Math.min(5, count('h1')),
    microThread:
      count(
        '[itemtype*="DiscussionForumPosting"],[itemtype*="/Question"],[itemtype*="/Answer"],[itemprop~="comment"]',
      ) > 1
        ? 1
        : 0,
    microArticle:
      count('[itemtype*="Article"],[itemtype*="BlogPosting"],[itemprop~="articleBody"]') > 0
        ? 1
        : 0,
    microProduct: log(count('[itemtype*="schema.org/Product"]')),
    code: log(count('pre')),
    isThreadBody: body?.isThread ? 1 : 0,
    ...beliefOf(body && !body.isThread ? body.reading : null),
  };
};

const named = (prefix: string, signals: Signals): Signals =>
  Object.fromEntries(
    Object.entries(signals).map(([name, value]) => [
      `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      value,
    ]),
  );

const layoutSignals = ({ lines, cards, carded, links }: Layout): Signals => {
  const weight = sum(lines, (line) => line.weight);
  const linked = sum(lines, (line) => line.linked);
  const prose = lines.filter(isProse);
  const headings = lines.filter((line) => line.isHeading);
  const linkedHeadings = headings.filter((line) => line.linked > 0.6 * line.weight);
  const paragraphs = prose.filter((line) => (line.text.match(SENTENCE_END)?.length ?? 0) >= 2);
  const best = cards.reduce<Cards | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
  return {
    weight: log(weight),
    linked: share(linked, weight),
    prose: log(sum(prose, (line) => line.weight)),
    proseShare: share(
      sum(prose, (line) => line.weight),
      weight,
    ),
    proseLines: log(prose.length),
    paragraphs: log(paragraphs.length),
    paragraphWeight: log(sum(paragraphs, (line) => line.weight)),
    meanProse: share(
      sum(prose, (line) => line.weight),
      prose.length,
    ),
    longest: log(Math.max(0, ...prose.map((line) => line.weight))),
    run: log(longestRun(lines)),
    headings: log(headings.length - linkedHeadings.length),
    linkedHeadings: log(linkedHeadings.length),
    linkLines: log(
      lines.filter((line) => line.linked > 0.8 * line.weight && line.weight > 25).length,
    ),
    shortLines: log(lines.filter((line) => line.weight < 40).length),
    teasers: log(
      lines.filter(({ weight, text }) => weight > 40 && weight < 500 && isTeaser(text)).length,
    ),
    prices: log(lines.filter((line) => line.weight < 60 && PRICE.test(line.text)).length),
    pageLinks: log(
      lines.filter((line) => /^\s*\d{1,3}\s*$/.test(line.text) && line.linked > 0).length,
    ),
    cards: log(best?.count ?? 0),
    cardsShare: share(best?.weight ?? 0, weight),
    cardsPictured: share(best?.pictured ?? 0, best?.count ?? 0),
    groups: log(cards.length),
    carded: share(carded.weight, weight),
    cardCount: log(carded.count),
    cardPictures: share(carded.pictured, carded.count),
    meanCard: log(share(carded.weight, carded.count)),
    links: log(links),
    linkRate: share(1000 * links, weight + 200),
    proseRate: share(prose.length, lines.length),
    headingRate: share(headings.length, prose.length + 1),
    labelled: share(
      lines.filter((line, at) => isProse(line) && lines[at - 1]?.isHeading).length,
      prose.length,
    ),
    sideBySide: share(
      lines.filter((line, at) => isProse(line) && at > 0 && isProse(lines[at - 1] as Line)).length,
      prose.length,
    ),
  };
};

/** The densest stretch of prose: links and labels between cost what they take, as in a maximal subarray. */
const longestRun = (lines: readonly Line[]): number => {
  let best = 0;
  let run = 0;
  for (const line of lines) {
    const gain = isProse(line)
      ? line.weight
      : line.isHeading && line.linked === 0
        ? 0
        : -30 - 2 * line.linked;
    run = Math.max(0, run + gain);
    best = Math.max(best, run);
  }
  return best;
};

import type { OtherPage } from '../../article';
import { createScore } from '../model/trees';
import type { Page } from '../snapshot';
import { reasonOf } from './reason';
import type { Signals } from './signals';
import weights from './weights.json' with { type: 'json' };

export { measure, type Signals } from './signals';

/** Letters below which a text is no article, unless its page has the date, the author or the type of one. */
const MIN_TEXT = 120;
const MIN_UNDECLARED = 250;
const OF_AN_ARTICLE = ['hasTime', 'hasByline', 'typeArticle', 'microArticle'];
const DECLARATIONS = [...OF_AN_ARTICLE, 'hasDate', 'ogArticle'];

/** What asks for a better chance: start pages, results of a search, films. */
const DOUBTS = ['isRoot', 'isSearch', 'ogVideo'];
const DOUBTFUL = 0.5;
/** The chance from which on a page is opened unasked, and what is never opened so, whatever its text. */
const SURE = 0.95;
const NEVER_UNASKED = [
  'isRoot',
  'isListing',
  'isSearch',
  'isShop',
  'ogProduct',
  'typeProduct',
  'typeList',
];
/** What a page has that is one text: what a company says of its services has none of it. */
const ONE_TEXT = [...OF_AN_ARTICLE, 'isBlog', 'isDocs', 'isThread', 'isThreadBody', 'typeThread'];
const OFFERS = /\/(?:services?|solutions|pricing)(?:\/|$)/i;
/** Prose of a page, as its signal says it, below which a field for a password is what the page is for. */
const SHORT = Math.log1p(600);

const scoreTrees = createScore(weights.trees);

/** Headings without a single paragraph on the page lead to what stands elsewhere. */
const MANY_HEADINGS = 4;
const isBareList = ({ pageProse = 0, pageHeadings = 0, pageLinkedHeadings = 0 }: Signals) =>
  pageProse === 0 && Math.expm1(pageHeadings) + Math.expm1(pageLinkedHeadings) >= MANY_HEADINGS;

/** The chance, 0 to 1, that a page with these signals is an article: half a regression's, half the trees'. */
export const chanceOf = (signals: Signals): number => {
  let logOdds = weights.linear.bias;
  for (const [name, slope] of Object.entries(weights.linear.slopes))
    logOdds += slope * (signals[name] ?? 0);
  const row = Float32Array.from(weights.trees.features, (name) => signals[name] ?? 0);
  return (1 / (1 + Math.exp(-logOdds)) + scoreTrees(row, 0)) / 2;
};

/**
 * What the page is instead of an article, or null when it is one; `letters` is the length of its text.
 * Who opens it unasked wants to be `sure`.
 */
export const otherThanArticle = (
  signals: Signals,
  page: Page,
  letters: number,
  sure = false,
): OtherPage | null => {
  const has = (name: string) => (signals[name] ?? 0) > 0;
  const least = DECLARATIONS.some(has) ? MIN_TEXT : MIN_UNDECLARED;
  const isSignIn = page.asksPassword && (signals.pageProse ?? 0) < SHORT;
  const isOneText = () => ONE_TEXT.some(has) || (has('hasDate') && has('slugDigits'));
  if (sure && (NEVER_UNASKED.some(has) || !isOneText() || OFFERS.test(page.url)))
    return reasonOf(signals, page);
  const usual = DOUBTS.some(has) ? DOUBTFUL : weights.threshold;
  const threshold = sure ? SURE : usual;
  const isPossible = letters >= least && !isSignIn && !isBareList(signals);
  const isArticle = isPossible && chanceOf(signals) >= threshold;
  return isArticle ? null : reasonOf(signals, page);
};

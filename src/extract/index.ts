import {
  type Article,
  type Completeness,
  failure,
  type NoArticle,
  type Result,
  success,
} from '../article';
import { readingMinutes } from '../reading-time';
import { hasText } from './blocks';
import { FALLBACK, type Fallback, findBody, wholeOf } from './body';
import { clean, type Removal } from './clean';
import { completenessOf, readSigns } from './completeness';
import { contextOf } from './context';
import type { Corrector } from './corrections';
import { findDek, placeDek } from './dek';
import { measure, otherThanArticle, type Signals } from './kind';
import { reasonOf } from './kind/reason';
import { weigh } from './kind/weigh';
import { placeLeadImage } from './lead-image';
import { type Metadata, readMetadata } from './metadata';
import { typesOf } from './metadata/json-ld';
import { findDirection } from './metadata/language';
import { prepare } from './prepare';
import { RULES } from './rules';
import type { Rule } from './rules/rule';
import type { Page } from './snapshot';
import { SPECIAL, type Special } from './special';
import { StillTree, whileStill } from './still';
import { blockText } from './text';
import { tidy } from './tidy';

export { FALLBACK, type Fallback } from './body';
export type { Removal } from './clean';
export { type Corrected, type Corrections, correctorOf, type LeftBlock } from './corrections';
export { reportOf } from './corrections/report';
export { joinPages } from './join';
export type { Signals } from './kind';
export { type Page, type SnapshotOptions, snapshot } from './snapshot';
export { SPECIAL, type Special } from './special';

/** The article of a page and what was left out of it. */
export interface Extracted {
  readonly article: Article;
  readonly removed: readonly Removal[];
}

export interface ExtractOptions {
  /** Takes all visible text of the page, article or not. */
  readonly whole?: boolean;
  /** The article is to be opened unasked: only what is surely one is taken for it. */
  readonly sure?: boolean;
  /** Told what the decision is made from, for training. */
  readonly onSignals?: (signals: Signals) => void;
  /** Helps where the model sees next to nothing, or a discussion. */
  readonly readability?: Fallback;
  /** Reads the parts that few pages have. */
  readonly special?: Special;
  /** Brings in what a person decided about the page. */
  readonly corrector?: Corrector;
}

const WHOLE: Completeness = { kind: 'whole' };

/** Characters of article text beyond which the reader would not be usable. */
const MAX_TEXT = 2_000_000;

/** Makes an article of a copied page; the page itself stays as it is, so that it can be tried again. */
export const extract = (
  page: Page,
  options: ExtractOptions = {},
  rules: readonly Rule[] = RULES,
): Result<Extracted, NoArticle> => {
  const result = extractLightly(
    page,
    { readability: FALLBACK, special: SPECIAL, ...options },
    rules,
  );
  return typeof result === 'string' ? failure('no-article') : result;
};

/** What comes of a page, or the name of the option that it takes and was not given. */
export type Outcome = Result<Extracted, NoArticle> | 'readability' | 'special';

/** The same without what few pages need, at once. */
export const extractLightly = (
  page: Page,
  options: ExtractOptions = {},
  rules: readonly Rule[] = RULES,
): Outcome => {
  const steps = extractInSteps(page, options, rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The same in steps of about equal length: between them a browser can do what else is due. */
export function* extractInSteps(
  page: Page,
  options: ExtractOptions = {},
  rules: readonly Rule[] = RULES,
): Generator<void, Outcome> {
  if (page.isCut) return failure('too-large');
  const document = page.document.cloneNode(true) as Document;
  const { special } = options;
  if (!prepare(document, special)) return 'special';
  const isEmpty = !hasText(document.body);
  const still = new StillTree(document.body);
  yield;
  const metadata = whileStill(still, () => readMetadata(page, document));
  const types = metadata.structured.objects.flatMap(typesOf);
  const { whole, corrector } = options;
  yield;
  const decisions = corrector ? whileStill(still, () => corrector.decide(document)) : null;
  const chosen = whole ? document.body : decisions?.root;
  const body = chosen
    ? wholeOf(chosen)
    : whileStill(still, () => findBody(document, metadata, page.url, options.readability));
  if (body === 'unsure') return 'readability';
  yield;
  const signals = measure(page, document, metadata, types, body);
  options.onSignals?.(signals);
  if (!body) return failure(reasonFor(page, isEmpty, signals));
  const context = whileStill(still, () => contextOf(document, page.url, metadata, body));
  const signs = whileStill(still, () => readSigns(document, page.url, page.base, metadata, body));
  const dir = findDirection(body.root, metadata.lang);
  yield;
  const ledger = corrector?.ledger ?? null;
  const removed = whole ? [] : whileStill(still, () => clean(context, rules, decisions, ledger));
  if (!whole) {
    // What stands outside the root is as it was.
    whileStill(still, () => placeDek(context));
    placeLeadImage(context);
  }
  const dek = whole ? null : findDek(body.root, metadata.title);
  ledger?.mark(body.root);
  const how = { url: page.url, base: page.base, special };
  const root = tidy(body.root, { ...how, numbered: ledger !== null });
  ledger?.close(root, (left) => tidy(left, how));
  const text = blockText(root);
  if (text.length > MAX_TEXT) return failure('too-large');
  if (text === '') return failure(reasonFor(page, isEmpty, signals));
  const other = chosen ? null : otherThanArticle(signals, page, weigh(text), options.sure);
  if (other) return failure(other);
  const completeness = whole ? WHOLE : completenessOf(signs, root, text);
  const byline = metadata.byline ?? body.author;
  const article = { ...articleOf(page, metadata, dir, root, text), byline, dek, completeness };
  return success({ article, removed });
}

const articleOf = (
  page: Page,
  metadata: Metadata,
  dir: Article['dir'],
  root: Element,
  text: string,
): Omit<Article, 'dek' | 'completeness'> => ({
  url: page.url,
  canonicalUrl: metadata.canonicalUrl,
  title: metadata.title,
  byline: metadata.byline,
  publishedTime: metadata.publishedTime,
  modifiedTime: metadata.modifiedTime,
  siteName: metadata.siteName,
  lang: metadata.lang,
  dir,
  image: metadata.image ?? root.querySelector('img')?.getAttribute('src') ?? null,
  icon: metadata.icon,
  html: root.innerHTML,
  text,
  minutes: readingMinutes(text, metadata.lang),
});

const reasonFor = (page: Page, isEmpty: boolean, signals: Signals): NoArticle => {
  if (page.contentType === 'application/pdf') return 'pdf';
  if (!isEmpty) return reasonOf(signals, page);
  return page.hasFrames ? 'frames-only' : 'empty-page';
};

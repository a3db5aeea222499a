import { textIn } from '../blocks';
import { isPlain } from '../letters';
import { namesOf, words } from '../names';
import type { Beside } from './beside';
import { parseDate } from './date-text';
import type { Sources } from './index';
import { textsOf } from './json-ld';

export interface Dates {
  /** When the article was published, ISO 8601; when it was last changed, where the page says only that. */
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'rnews:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'prism.publicationdate',
  'article.published',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'datemodified',
  'og:updated_time',
  'article:modified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
];
/** What sites call it on their own. */
const LIKE_PUBLISHED =
  /publi(?:sh|cation|cad)|pub[-_.]?(?:date|time)|issued|created|^posted|(?:^|[-_.:])date(?:$|[-_.:])/;
const NOT_PUBLISHED =
  /modif|updat|expir|revis|review|start|end|event|accept|receiv|format|copyright|publisher/;
const CHANGED =
  /updat|modif|edited|revised|reviewed|geändert|aktualis|überarbeitet|stand:|mis(?:e)? à jour|actuali|atualiz|aggiorna|modificat|bijgewerkt|gewijzigd|uppdater|ändrad|oppdater|opdater|endret|päivit|muokattu|aktualiz|zmieniono|upraven|frissít|обновл|измен|оновл|змінен|обнов|更新|修改|修订|最終|수정|업데이트|تحديث|تعديل|עודכן|עדכון|güncel|cập nhật|diperbarui|ενημερ|τροποπ|अपडेट|แก้ไข|อัปเดต|อัพเดท|به‌روز/iu;
const DATE_NAMES = words(
  'date*, published, publish*, pub date, pubdate, posted*, timestamp*, time, meta*, byline*, datum, fecha, entry meta, info*',
);
const MARKED =
  '[itemprop~="datePublished"],[property~="datePublished"],[property~="schema:datePublished"],time[pubdate],.dt-published,abbr.published';
const NOT_OF_THE_ARTICLE =
  'nav,footer,form,aside,[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="recommend" i],[class*="sidebar" i],[class*="more" i],[class*="keep-reading" i],[class*="card" i],[class*="teaser" i],[class*="views-" i]';

interface Printed {
  readonly date: string;
  readonly isChange: boolean;
}

/** Reads both dates; what the page declares goes before what it prints. */
export const findDates = (sources: Sources, beside: Beside, lang: string | null): Dates => {
  const { document, url, metas, structured } = sources;
  const { articles, pages } = structured;
  const printed = printedDates(beside, lang);
  const first = (values: readonly string[]) => firstDate(values, lang);
  const declared =
    first(textsOf(articles, 'datePublished')) ??
    first(metas.of(...PUBLISHED)) ??
    first(textsOf(articles, 'dateCreated')) ??
    first(marked(document, beside).map(dateIn));
  const modified =
    first(textsOf(articles, 'dateModified')) ??
    first(metas.of(...MODIFIED)) ??
    first(textsOf(pages, 'dateModified')) ??
    printed.find(({ isChange }) => isChange)?.date ??
    null;
  const published = declared
    ? inItsZone(declared, printed)
    : (printed.find(({ isChange }) => !isChange)?.date ??
      first(textsOf(pages, 'datePublished')) ??
      first(textsOf(pages, 'uploadDate')) ??
      first(metas.like(LIKE_PUBLISHED, NOT_PUBLISHED)) ??
      dateInAddress(url) ??
      onlyDateIn(document, beside, lang));
  return { publishedTime: published ?? modified, modifiedTime: modified };
};

const firstDate = (values: readonly string[], lang: string | null): string | null => {
  for (const value of values) {
    const date = parseDate(value, lang);
    if (date) return date;
  }
  return null;
};

const dateIn = (element: Element): string =>
  [
    element.getAttribute('datetime'),
    element.getAttribute('content'),
    textIn(element),
    element.getAttribute('title'),
  ].find((value) => value && /\d/.test(value)) ?? '';

const marked = (document: Document, beside: Beside): readonly Element[] =>
  [...document.body.querySelectorAll(MARKED)].filter(
    (element) => !beside.isWithin(element, NOT_OF_THE_ARTICLE),
  );

const DATE_LINE = /\d{4}|\d[./-]\d{1,2}[./-]\d/;
const MAX_LINE = 120;

/** Dates on the lines beside the headline, those that say what they are first. */
const printedDates = (beside: Beside, lang: string | null): readonly Printed[] => {
  const found: (Printed & { readonly isMarked: boolean })[] = [];
  for (const element of beside.elements) {
    const text = textIn(element);
    const isTime = element.localName === 'time';
    if (text.length > MAX_LINE || !(isTime || DATE_LINE.test(text))) continue;
    if (/^h[1-3]$/.test(element.localName)) continue;
    const date =
      (isTime && parseDate(dateIn(element), lang)) || parseDate(withoutLabel(text), lang);
    if (!date) continue;
    const isMarked = isTime || DATE_NAMES.test(namesOf(element)) || text.length < 40;
    if (isMarked) found.push({ date, isMarked, isChange: isChange(element, text) });
  }
  return found;
};

/** A date printed behind a label is read from its first digit or name on. */
export const withoutLabel = (text: string): string =>
  text.replace(isPlain(text) ? /^[^\da-z]+/i : /^[^\d\p{L}]+/u, '');

/** Whether the words just before a date, or the element's name, say that it is of a change. */
const isChange = (element: Element, text: string): boolean => {
  const before = (element.previousSibling?.textContent ?? '').slice(-40);
  const parent = element.parentElement;
  const around = parent && textIn(parent).length < text.length + 40 ? textIn(parent) : '';
  const head = (line: string) => line.slice(0, Math.max(25, line.search(/\d/)));
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  const isNamedBoth = /publi|posted|entry-date/i.test(names);
  return (
    CHANGED.test(head(text)) ||
    CHANGED.test(before) ||
    CHANGED.test(head(around)) ||
    (!isNamedBoth && CHANGED.test(names) && !/entry-date|published/.test(names))
  );
};

const DAY = 86_400_000;

/** A moment told in universal time, in the zone in which the page prints it. */
const inItsZone = (declared: string, printed: readonly Printed[]): string => {
  if (!/T.*(?:Z|\+00:00)$/.test(declared)) return declared;
  const moment = Date.parse(declared);
  const same = printed.find(
    ({ date }) => /[+-]\d\d:\d\d$/.test(date) && Math.abs(Date.parse(date) - moment) < 60_000,
  );
  if (same) return same.date;
  const day = declared.slice(0, 10);
  const days = printed.map(({ date }) => date.slice(0, 10));
  const next = days.find((other) => Math.abs(Date.parse(other) - Date.parse(day)) === DAY);
  return next !== undefined && !days.includes(day) ? next : declared;
};

const dateInAddress = (url: string): string | null => {
  const match = url.match(
    /[/_=-]((?:19|20)\d\d)([/_-]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_.+-]|$)/,
  );
  if (!match || (match[2] === '' && `${match[3]}${match[4]}`.length < 4)) return null;
  return parseDate(`${match[1]}-${match[3]}-${match[4]}`, null);
};

/** Elements named after a date, which hold no more than one. */
const NAMED_DATES =
  'time,date,[class*="date" i],[class*="publi" i],[class*="posted" i],[id*="date" i]';
const MAX_NAMED = 60;

/** The one date that the article's `<time>` elements, and what is named after a date, tell. */
const onlyDateIn = (document: Document, beside: Beside, lang: string | null): string | null => {
  const place = beside.headline?.closest('article, main') ?? document.body;
  const dates = [...place.querySelectorAll(NAMED_DATES)]
    .filter(
      (element) =>
        element.localName === 'time' ||
        (textIn(element).length <= MAX_NAMED && !element.querySelector('time')),
    )
    .filter((element) => !beside.isWithin(element, NOT_OF_THE_ARTICLE))
    .slice(0, 30)
    .flatMap((element) => parseDate(dateIn(element), lang) ?? []);
  return new Set(dates.map((date) => date.slice(0, 10))).size === 1 ? (dates[0] ?? null) : null;
};

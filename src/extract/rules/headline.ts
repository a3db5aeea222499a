import { textIn } from '../blocks';
import { lettered } from '../letters';
import { withoutLabel } from '../metadata/date';
import { parseDate } from '../metadata/date-text';
import { squash } from '../metadata/plain';
import type { Rule } from './rule';

const BY =
  /^(?:by|von|par|por|di|door|av|af|od|автор|текст|文|記者|作者|글|기자|โดย|लेखक|द्वारा|بقلم|كتب(?:ت)?|نویسنده|מאת|του|της|yazan|autor(?:e|ka)?|tekst|text|bởi|ditulis oleh)[:：\s]/iu;
const READING_TIME = () =>
  /^(?:[^\p{L}\p{N}]*\d+\s*[-–]?\s*(?:(?:min(?:ute)?s?|minuten|мин(?:ут\p{L}*)?)(?!\p{L})|分钟|分)[^\p{L}\p{N}]*(?:read|lesezeit|de lecture|de lectura|di lettura)?|reading time.{0,20}|lesezeit.{0,20}|temps de lecture.{0,20})[^\p{L}\p{N}]*$/iu;
/** What a reading time surely holds, so that most lines are not asked for more. */
const MINUTES = /\d\s*[-–]?\s*(?:min|мин|分)|reading time|lesezeit|temps de/iu;
const DAY_AND_YEAR = lettered(
  () => /(?<!\d)(?:\p{Nd}{1,2}\D{1,20}\p{Nd}{4}|\p{Nd}{4}\D{1,6}\p{Nd}{1,2})(?!\p{Nd})/u,
);
/** Letters that may stand beside the author's name. */
const MAX_BESIDE = 12;
const MAX_LINE = 160;

/** Repetitions of headline, byline, date and reading time: the reader shows them in its header. */
export const headline: Rule = {
  name: 'headline',
  candidates: 'h1,h2,h3,p,span,time,li,div,header > *,strong',
  isJunk: (element, { metadata, isAtStart }) => {
    const text = textIn(element);
    if (text.length < 2 || text.length > Math.max(MAX_LINE, metadata.title.length + 10))
      return false;
    if (element.matches('span, strong, time, li') && !isAlone(element, text)) return false;
    if (isSaid(text, metadata.title)) return true;
    if (text.length > MAX_LINE || element.closest('table, blockquote, figure, pre, dl'))
      return false;
    if (MINUTES.test(text) && READING_TIME().test(text)) return true;
    return (
      isAtStart(element) &&
      (isDateLine(text, metadata.lang) ||
        isByline(text, metadata.byline) ||
        isNumbers(element, text))
    );
  },
};

/** What is much longer cannot say the same. */
const isSaid = (text: string, title: string): boolean =>
  text.length < 3 * title.length + 10 && squash(text) === squash(title);

const isAlone = (element: Element, text: string): boolean => {
  const block = element.parentElement?.closest('p,li,td,dd,h1,h2,h3,h4,blockquote,figcaption,div');
  return !block || textIn(block).length < text.length + 60;
};

const isDateLine = (text: string, lang: string | null): boolean =>
  text.length < 70 &&
  /\d{4}/.test(text) &&
  parseDate(withoutLabel(text), plainTag(lang)) !== null &&
  !/[.!?。]\s*\p{L}{12}/u.test(text);

/** Day and year with hardly a word beside them, above the text: a date in whatever language and calendar. */
const isNumbers = (element: Element, text: string): boolean =>
  text.length < 40 &&
  DAY_AND_YEAR.test(text) &&
  (text.match(/\p{L}/gu)?.length ?? 0) < 20 &&
  !element.matches('h1,h2,h3') &&
  !/[.!?。？！]$/u.test(text);

/** A tag that dates can be formatted in. */
const plainTag = (lang: string | null): string | null => lang?.match(/^[a-z]{2,3}/i)?.[0] ?? null;

/** The author's name with a word in whatever language beside it. */
const isNameAlone = (text: string, squashed: string, names: readonly string[]): boolean =>
  !/[.!?。？！।]$/u.test(text) &&
  names.some((name) => {
    return (
      name.length > 2 && squashed.includes(name) && squashed.length - name.length <= MAX_BESIDE
    );
  });

const isByline = (text: string, byline: string | null): boolean => {
  if (byline === null) return BY.test(text) && text.split(' ').length < 7;
  const names = byline.split(', ').map(squash);
  const bare = squash(text.replace(BY, ''));
  return (
    bare !== '' &&
    (names.includes(bare) ||
      bare === names.join('') ||
      isNameAlone(text, squash(text), names) ||
      (BY.test(text) &&
        names.some((name) => bare.startsWith(name)) &&
        text.length < byline.length + 60))
  );
};

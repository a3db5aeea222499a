import { textIn } from '../blocks';
import { parseDate } from '../metadata/date-text';
import { squash } from '../metadata/title';
import type { Rule } from './rule';

const BY = /^(?:by|von|par|por|di|door|av|af|od|автор|текст|文|記者|作者)[:：\s]/iu;
const READING_TIME =
  /^(?:[^\p{L}\p{N}]*\d+\s*[-–]?\s*(?:(?:min(?:ute)?s?|minuten|мин(?:ут\p{L}*)?)(?!\p{L})|分钟|分)[^\p{L}\p{N}]*(?:read|lesezeit|de lecture|de lectura|di lettura)?|reading time.{0,20}|lesezeit.{0,20}|temps de lecture.{0,20})[^\p{L}\p{N}]*$/iu;
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
    if (squash(text) === squash(metadata.title)) return true;
    if (text.length > MAX_LINE || element.closest('table, blockquote, figure, pre, dl'))
      return false;
    if (READING_TIME.test(text)) return true;
    return (
      isAtStart(element) && (isDateLine(text, metadata.lang) || isByline(text, metadata.byline))
    );
  },
};

const isAlone = (element: Element, text: string): boolean => {
  const block = element.parentElement?.closest('p,li,td,dd,h1,h2,h3,h4,blockquote,figcaption,div');
  return !block || textIn(block).length < text.length + 60;
};

const isDateLine = (text: string, lang: string | null): boolean =>
  text.length < 70 &&
  /\d{4}/.test(text) &&
  parseDate(text.replace(/^[^\d\p{L}]+/u, ''), plainTag(lang)) !== null &&
  !/[.!?。]\s*\p{L}{12}/u.test(text);

/** A tag that dates can be formatted in. */
const plainTag = (lang: string | null): string | null => lang?.match(/^[a-z]{2,3}/i)?.[0] ?? null;

const isByline = (text: string, byline: string | null): boolean => {
  if (byline === null) return BY.test(text) && text.split(' ').length < 7;
  const names = byline.split(', ').map(squash);
  const bare = squash(text.replace(BY, ''));
  return (
    bare !== '' &&
    (names.includes(bare) ||
      bare === names.join('') ||
      (BY.test(text) &&
        names.some((name) => bare.startsWith(name)) &&
        text.length < byline.length + 60))
  );
};

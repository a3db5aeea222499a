import { isPlain } from '../letters';
import type { Sources } from './index';
import { textsOf } from './json-ld';
import { Letters } from './script';

const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z\d]{4,8})*$/i;
const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|ps|yi|ckb|sd|ug|dv|ks|syr|nqo)(?:-|$)/i;
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const SAMPLE = 20_000;
/** Characters that tell whether a text has any letters to speak of, and how many letters those are. */
const OPENING = 400;
const ENOUGH = 20;

/** The first declared language that the text's script allows, else the one that the script tells. */
export const findLanguage = ({ document, metas, structured }: Sources): string | null => {
  const letters = Letters.of(document.body);
  const declared = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    document.body.getAttribute('lang'),
    document
      .querySelector('article[lang], main[lang], [itemprop~="articleBody"][lang]')
      ?.getAttribute('lang'),
    ...metas.of('content-language', 'og:locale', 'dc.language', 'language'),
    ...textsOf(structured.articles, 'inLanguage'),
  ].flatMap((value) => tagIn(value ?? '') ?? []);
  return declared.find((tag) => !letters.contradict(tag)) ?? letters.language;
};

const tagIn = (value: string): string | null => {
  const [tag = ''] = value
    .trim()
    .replace(/_/g, '-')
    .split(/[,;\s.]/);
  return TAG.test(tag) ? tag : null;
};

/** Most texts need no list of their letters, nor the classes of all scripts. */
const lettersIn = (text: string): number =>
  isPlain(text)
    ? text.replace(/[^a-z]+/gi, '').length
    : text.replace(/[^\p{L}]+/gu, '').replace(/[\udc00-\udfff]/g, '').length;

/** Direction of the article: declared nearest to its root, else told by its letters, else by its language. */
export const findDirection = (root: Element, lang: string | null): 'ltr' | 'rtl' => {
  const text = root.textContent?.slice(0, SAMPLE) ?? '';
  const isMixed = text.search(RTL_LETTERS) >= 0;
  const opening = lettersIn(text.slice(0, OPENING));
  const letters = isMixed || opening <= ENOUGH ? lettersIn(text) : opening;
  const share = isMixed ? (text.match(RTL_LETTERS)?.length ?? 0) / Math.max(1, letters) : 0;
  const declared = root.closest('[dir="rtl" i], [dir="ltr" i]')?.getAttribute('dir')?.toLowerCase();
  if (declared === 'rtl' && share > 0.1) return 'rtl';
  const isWrittenLeft = lang !== null && RIGHT_TO_LEFT.test(lang);
  if (letters > ENOUGH) return share > (isWrittenLeft ? 0.1 : 0.5) ? 'rtl' : 'ltr';
  return declared === 'rtl' || isWrittenLeft ? 'rtl' : 'ltr';
};

import type { Sources } from './index';
import { textsOf } from './json-ld';

const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z\d]{4,8})*$/i;
const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|ps|yi|ckb|sd|ug|dv|ks|syr|nqo)(?:-|$)/i;
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
/** Scripts that one language mostly writes; kana comes before Han, because Japanese uses both. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u0400-\u04ff]/g, 'ru'],
];
const SAMPLE = 20_000;

/** The declared language of the page, or the one that its script tells. */
export const findLanguage = ({ document, metas, structured }: Sources): string | null => {
  const declared = [
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    document.body.getAttribute('lang'),
    document
      .querySelector('article[lang], main[lang], [itemprop~="articleBody"][lang]')
      ?.getAttribute('lang'),
    ...metas.of('content-language', 'og:locale', 'dc.language', 'language'),
    ...textsOf(structured.articles, 'inLanguage'),
  ];
  for (const value of declared) {
    const tag =
      value
        ?.trim()
        .replace(/_/g, '-')
        .split(/[,;\s.]/)[0] ?? '';
    if (TAG.test(tag)) return tag;
  }
  return languageByScript(document.body.textContent?.slice(0, SAMPLE) ?? '');
};

const languageByScript = (text: string): string | null => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = BY_SCRIPT.find(
    ([script, lang]) => (text.match(script)?.length ?? 0) > (lang === 'ja' ? 0.1 : 0.4) * letters,
  );
  return letters > 0 ? (found?.[1] ?? null) : null;
};

/** Direction of the article: declared nearest to its root, else told by its letters, else by its language. */
export const findDirection = (root: Element, lang: string | null): 'ltr' | 'rtl' => {
  const text = root.textContent?.slice(0, SAMPLE) ?? '';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const share = (text.match(RTL_LETTERS)?.length ?? 0) / Math.max(1, letters);
  const declared = root.closest('[dir="rtl" i], [dir="ltr" i]')?.getAttribute('dir')?.toLowerCase();
  if (declared === 'rtl' && share > 0.1) return 'rtl';
  if (letters > 20) return share > 0.5 ? 'rtl' : 'ltr';
  return declared === 'rtl' || (lang !== null && RIGHT_TO_LEFT.test(lang)) ? 'rtl' : 'ltr';
};

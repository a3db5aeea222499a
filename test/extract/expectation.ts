/** What a case asks of an article; every field is optional and says only what the case is about. */
export interface Expectation {
  readonly url: string;
  readonly why: string;
  readonly title?: string | null | readonly (string | null)[];
  readonly byline?: string | null | readonly (string | null)[];
  readonly dir?: string | readonly string[];
  readonly lang?: string | readonly string[];
  readonly publishedTime?: string | null | readonly (string | null)[];
  readonly readable?: boolean;
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
  readonly once?: readonly string[];
  readonly order?: readonly string[];
  readonly exactText?: readonly string[];
  readonly sameBlock?: readonly string[];
  readonly separate?: readonly (readonly [string, string])[];
  readonly pre?: readonly string[];
  readonly html?: {
    readonly must?: readonly string[];
    readonly mustNot?: readonly string[];
    readonly count?: Readonly<Record<string, number>>;
  };
  readonly anyOf?: readonly { readonly text?: string; readonly html?: string }[];
}

/** What a case is compared with; the fields of an article, empty when the page is none. */
export interface Outcome {
  readonly readable: boolean;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedTime: string | null;
  readonly lang: string | null;
  readonly dir: string;
  readonly text: string;
  readonly html: string;
}

const fold = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const squeeze = (text: string): string => fold(text).replaceAll(' ', '');
const anyOf = <T>(wanted: T | readonly T[]): readonly T[] =>
  Array.isArray(wanted) ? wanted : [wanted as T];

/** Everything in which an outcome falls short of the expectation, in words; empty when nothing does. */
export const shortfalls = (wanted: Expectation, got: Outcome): readonly string[] => [
  ...fieldShortfalls(wanted, got),
  ...textShortfalls(wanted, fold(got.text)),
  ...markupShortfalls(wanted, got),
];

const fieldShortfalls = (wanted: Expectation, got: Outcome): readonly string[] => {
  const bad: string[] = [];
  for (const field of ['title', 'byline', 'dir'] as const) {
    const want = wanted[field];
    if (want !== undefined && !anyOf(want).some((value) => fold(value) === fold(got[field])))
      bad.push(`${field}: ${JSON.stringify(got[field])}`);
  }
  const date = wanted.publishedTime;
  if (date !== undefined && !anyOf(date).some((value) => isSameTime(value, got.publishedTime)))
    bad.push(`publishedTime: ${got.publishedTime}`);
  const { lang } = wanted;
  if (lang !== undefined && !anyOf(lang).some((tag) => isSameLanguage(tag, got.lang ?? '')))
    bad.push(`lang: ${got.lang}`);
  if (wanted.readable !== undefined && wanted.readable !== got.readable)
    bad.push(`readable: ${got.readable}`);
  return bad;
};

const isSameLanguage = (wanted: string, got: string): boolean =>
  wanted.includes('-')
    ? wanted.toLowerCase() === got.toLowerCase()
    : wanted === got.toLowerCase().split('-')[0];

const isSameTime = (wanted: string | null, got: string | null): boolean => {
  if (wanted === null || got === null) return wanted === got;
  return wanted.length === 10 ? got.startsWith(wanted) : Date.parse(wanted) === Date.parse(got);
};

const textShortfalls = (wanted: Expectation, text: string): readonly string[] => {
  const bad: string[] = [];
  const times = (part: string) => text.split(fold(part)).length - 1;
  for (const part of wanted.present ?? []) if (times(part) === 0) bad.push(`missing: ${part}`);
  for (const part of wanted.absent ?? []) if (times(part) > 0) bad.push(`not removed: ${part}`);
  for (const part of wanted.once ?? []) if (times(part) !== 1) bad.push(`not once: ${part}`);
  let at = 0;
  for (const part of wanted.order ?? []) {
    const next = text.indexOf(fold(part), at);
    if (next < 0) bad.push(`not in order: ${part}`);
    else at = next + 1;
  }
  if (wanted.exactText && squeeze(text) !== squeeze(wanted.exactText.join(' ')))
    bad.push(`exact text: ${text}`);
  return bad;
};

const markupShortfalls = (wanted: Expectation, { html, text }: Outcome): readonly string[] => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const bad: string[] = [];
  const { must = [], mustNot = [], count = {} } = wanted.html ?? {};
  for (const selector of must) if (!body.querySelector(selector)) bad.push(`no ${selector}`);
  for (const selector of mustNot) if (body.querySelector(selector)) bad.push(`has ${selector}`);
  for (const [selector, number] of Object.entries(count)) {
    const found = body.querySelectorAll(selector).length;
    if (found !== number) bad.push(`${found} times ${selector}, not ${number}`);
  }
  const lines = text.split(/\n+/).map(fold);
  for (const part of wanted.sameBlock ?? [])
    if (!lines.some((line) => line.includes(fold(part)))) bad.push(`cut: ${part}`);
  for (const [a, b] of wanted.separate ?? [])
    if (lines.some((line) => line.includes(fold(a)) && line.includes(fold(b))))
      bad.push(`run together: ${a} | ${b}`);
  const codes = [...body.querySelectorAll('pre')].map((pre) => trimLines(pre.textContent ?? ''));
  for (const code of wanted.pre ?? [])
    if (!codes.includes(trimLines(code))) bad.push(`no code reads ${JSON.stringify(code)}`);
  const { anyOf: ways } = wanted;
  const isMet = (way: { text?: string; html?: string }) =>
    (way.html !== undefined && body.querySelector(way.html) !== null) ||
    (way.text !== undefined && fold(text).includes(fold(way.text)));
  if (ways && !ways.some(isMet)) bad.push(`none of ${JSON.stringify(ways)}`);
  return bad;
};

const trimLines = (code: string): string =>
  code.replace(/[^\S\n]+$/gm, '').replace(/^\n+|\n+$/g, '');

import { isPlain } from '../letters';

const SAMPLE = 20_000;
/** Below this many characters of paragraphs the whole page tells the script. */
const ENOUGH = 400;
/** Share of a text's letters that are of its language's script. */
const LEAST = 0.2;
/** Languages that are written in more than one script, so that none contradicts them. */
const SEVERAL =
  /^(?:sr|bs|sh|uz|kk|az|ku|mn|tg|tk|ky|ug|ha|pa|sd|ms|mo|ro|tt|ber|zgh|kab|cr|iu)(?:-|$)/i;
/** What a language's script goes by in a text: Japanese and Korean write several. */
const WRITTEN: Readonly<Record<string, string>> = {
  Jpan: '\\p{Script=Hira}\\p{Script=Kana}\\p{Script=Hani}',
  Kore: '\\p{Script=Hang}\\p{Script=Hani}',
  Hans: '\\p{Script=Hani}',
  Hant: '\\p{Script=Hani}',
};
/** Scripts that one language mostly writes; kana comes before Han, because Japanese uses both. */
const BY_SCRIPT: readonly (readonly [script: string, lang: string])[] = [
  ['\\p{Script=Hira}\\p{Script=Kana}', 'ja'],
  ['\\p{Script=Hani}', 'zh'],
  ['\\p{Script=Hang}', 'ko'],
  ['\\p{Script=Hebr}', 'he'],
  ['\\p{Script=Arab}', 'ar'],
  ['\\p{Script=Deva}', 'hi'],
  ['\\p{Script=Beng}', 'bn'],
  ['\\p{Script=Taml}', 'ta'],
  ['\\p{Script=Telu}', 'te'],
  ['\\p{Script=Gujr}', 'gu'],
  ['\\p{Script=Knda}', 'kn'],
  ['\\p{Script=Mlym}', 'ml'],
  ['\\p{Script=Guru}', 'pa'],
  ['\\p{Script=Sinh}', 'si'],
  ['\\p{Script=Thai}', 'th'],
  ['\\p{Script=Laoo}', 'lo'],
  ['\\p{Script=Mymr}', 'my'],
  ['\\p{Script=Khmr}', 'km'],
  ['\\p{Script=Ethi}', 'am'],
  ['\\p{Script=Armn}', 'hy'],
  ['\\p{Script=Geor}', 'ka'],
  ['\\p{Script=Grek}', 'el'],
  ['\\p{Script=Cyrl}', 'ru'],
];

/** The letters of a text by the scripts they belong to. */
export class Letters {
  readonly #sample: string;
  #found: string | undefined;

  constructor(text: string) {
    this.#sample = text.slice(0, SAMPLE);
  }

  /** Gathered when they are first asked for: mostly the language and the sample tell enough. */
  get #letters(): string {
    const text = this.#sample;
    this.#found ??= text.replace(isPlain(text) ? /[^a-z]+/gi : /[^\p{L}]+/gu, '');
    return this.#found;
  }

  /** Of the page's paragraphs, where it has enough of them. */
  static of(body: Element): Letters {
    let text = '';
    for (const paragraph of body.querySelectorAll('p')) {
      if (text.length >= SAMPLE) break;
      text += paragraph.textContent ?? '';
    }
    return new Letters(text.length >= ENOUGH ? text : (body.textContent ?? ''));
  }

  get count(): number {
    return this.#letters.length;
  }

  /** The language that is mostly written in the text's script; null where many are. */
  get language(): string | null {
    return (
      BY_SCRIPT.find(([script, lang]) => this.#share(script) > (lang === 'ja' ? 0.1 : 0.4))?.[1] ??
      null
    );
  }

  /** Whether hardly a letter of the text is of the script that the language is written in. */
  contradict(tag: string): boolean {
    if (SURELY_LATIN.test(tag) && this.#isMostlyPlain()) return false;
    if (this.count < ENOUGH / 4 || SEVERAL.test(tag)) return false;
    const script = scriptOf(tag);
    if (script === 'Latn' && this.#plainShare() >= LEAST) return false;
    return script !== null && this.#share(WRITTEN[script] ?? `\\p{Script=${script}}`) < LEAST;
  }

  /** Of the letters that need no class to be told. */
  #plainShare(): number {
    return plainLettersIn(this.#letters) / Math.max(1, this.count);
  }

  /** Whether so many letters need no class that the others cannot outweigh them. */
  #isMostlyPlain(): boolean {
    const text = this.#sample;
    return isPlain(text) || plainLettersIn(text) >= LEAST * text.length;
  }

  #share(scripts: string): number {
    const found = this.#letters.match(new RegExp(`[${scripts}]+`, 'gu'));
    return (found?.join('').length ?? 0) / Math.max(1, this.count);
  }
}

const plainLettersIn = (text: string): number => text.replace(/[^a-z]+/gi, '').length;

/** The browser takes milliseconds to tell the first script. */
const SURELY_LATIN = /^(?:en|de|fr|es|it|pt|nl|sv|da|fi|pl|cs)(?:-[a-z]{2})?$/i;

const scriptOf = (tag: string): string | null => {
  if (SURELY_LATIN.test(tag)) return 'Latn';
  try {
    const { script } = new Intl.Locale(tag).maximize();
    if (script === 'Latn') return script;
    return script && new RegExp(`[${WRITTEN[script] ?? `\\p{Script=${script}}`}]`, 'u')
      ? script
      : null;
  } catch {
    return null;
  }
};

/** The writing systems that are set differently from Latin. */
export type Script = 'arabic' | 'hebrew' | 'chinese' | 'japanese' | 'korean' | 'thai' | 'indic';

const LANGUAGES: readonly (readonly [Script, RegExp])[] = [
  ['arabic', /^(ar|fa|ur|ps|ckb|ug|sd)\b|-Arab\b/i],
  ['hebrew', /^(he|iw|yi)\b|-Hebr\b/i],
  ['japanese', /^ja\b/i],
  ['chinese', /^(zh|yue|wuu|nan)\b/i],
  ['korean', /^ko\b/i],
  ['thai', /^(th|lo|km|my)\b/i],
  ['indic', /^(hi|mr|ne|sa|bn|as|gu|or|ta|te|kn|ml|si)\b|^pa\b/i],
];

/** The script that a language is written in; undefined for Latin and all that is set like it. */
export function scriptOf(lang: string | null): Script | undefined {
  return LANGUAGES.find(([, pattern]) => pattern.test(lang ?? ''))?.[0];
}

/** Scripts whose characters are as wide as they are high. */
export const isFullWidth = (script: Script | undefined): boolean =>
  script === 'chinese' || script === 'japanese' || script === 'korean';

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const ARABIC = /\p{Script=Arabic}/gu;
const LETTERS = /\p{L}/gu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** The direction that most letters of a text run in; null without letters. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letters = count(text, LETTERS);
  if (letters === 0) return null;
  return count(text, RIGHT_TO_LEFT) * 2 > letters ? 'rtl' : 'ltr';
}

const BLOCKS =
  'p, h2, h3, h4, h5, h6, ul, ol, dl, li, dt, dd, blockquote, figcaption, table, details, section';

/**
 * Gives each block that runs against the text around it its own direction, and an Arabic or Hebrew
 * one the look of its script. What the page said itself stands.
 */
export function markDirections(root: ParentNode & Node, base: 'ltr' | 'rtl'): void {
  const text = root.textContent ?? '';
  const foreign = base === 'ltr' ? RIGHT_TO_LEFT : /\p{Script=Latin}/gu;
  if (count(text, foreign) === 0) return;
  for (const block of root.querySelectorAll<HTMLElement>(BLOCKS)) {
    const around = block.parentElement?.closest<HTMLElement>('[dir]')?.dir ?? base;
    const text = block.textContent ?? '';
    if (!block.hasAttribute('dir')) {
      const direction = directionOf(text);
      if (direction && direction !== around) block.dir = direction;
    }
    if (block.dir === 'rtl') block.dataset.script = count(text, ARABIC) ? 'arabic' : 'hebrew';
    if (block.dir === 'ltr') block.dataset.script = 'other';
  }
}

interface Faces {
  readonly serif: string;
  readonly sans: string;
}

/** Good faces of the systems in use; whatever is missing the browser chooses by the language. */
const FACES: Readonly<Record<Script, Faces>> = {
  arabic: {
    serif: '"Noto Naskh Arabic", "Al Nile", "Geeza Pro", "Sakkal Majalla"',
    sans: '"Noto Sans Arabic", "Geeza Pro", "Segoe UI"',
  },
  hebrew: {
    serif: '"Noto Serif Hebrew", "New Peninim MT", "David"',
    sans: '"Noto Sans Hebrew", "Arial Hebrew", "Segoe UI"',
  },
  japanese: {
    serif: '"Hiragino Mincho ProN", "Noto Serif CJK JP", "Noto Serif JP", "Yu Mincho"',
    sans: '"Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic"',
  },
  chinese: {
    serif: '"Songti SC", "Noto Serif CJK SC", "Noto Serif SC", "SimSun"',
    sans: '"PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei"',
  },
  korean: {
    serif: '"AppleMyungjo", "Noto Serif CJK KR", "Noto Serif KR", "Batang"',
    sans: '"Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic"',
  },
  thai: {
    serif: '"Noto Serif Thai", "Thonburi", "Leelawadee UI"',
    sans: '"Noto Sans Thai", "Thonburi", "Leelawadee UI"',
  },
  indic: {
    serif: '"Noto Serif Devanagari", "Kohinoor Devanagari", "Nirmala UI"',
    sans: '"Noto Sans Devanagari", "Kohinoor Devanagari", "Nirmala UI"',
  },
};

const TRADITIONAL: Faces = {
  serif: '"Songti TC", "Noto Serif CJK TC", "Noto Serif TC", "PMingLiU"',
  sans: '"PingFang TC", "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei"',
};

/** The faces for what the chosen font has no letters for; empty for Latin. */
export function facesOf(lang: string | null, kind: keyof Faces): string {
  if (/^zh-(hant|tw|hk|mo)\b|^yue\b/i.test(lang ?? '')) return TRADITIONAL[kind];
  const script = scriptOf(lang);
  return script ? FACES[script][kind] : '';
}

import { type Script, scriptOf } from './scripts';

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

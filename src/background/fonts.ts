import browser from 'webextension-polyfill';
import type { Font, FontFile } from '../settings';

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const VARIABLE = [
  { subset: 'latin', unicodeRange: LATIN, style: 'normal' },
  { subset: 'latin', unicodeRange: LATIN, style: 'italic' },
  { subset: 'latin-ext', unicodeRange: LATIN_EXT, style: 'normal' },
  { subset: 'latin-ext', unicodeRange: LATIN_EXT, style: 'italic' },
] as const;

type Face = Omit<FontFile, 'base64'> & { readonly file: string };

const variable = (font: Font): readonly Face[] =>
  VARIABLE.map(({ subset, unicodeRange, style }) => ({
    file: `${font}-${subset}-${style}`,
    style,
    weight: '200 900',
    unicodeRange,
  }));

const EVERYTHING = 'U+0-10FFFF';

/** The fonts that Lectern brings along; the others are the system's own. */
const FACES: Readonly<Partial<Record<Font, readonly Face[]>>> = {
  literata: variable('literata'),
  hyperlegible: variable('hyperlegible'),
  // Its licence keeps the name for unchanged files, so it comes whole.
  dyslexic: [
    { file: 'dyslexic-regular', style: 'normal', weight: '400', unicodeRange: EVERYTHING },
    { file: 'dyslexic-italic', style: 'italic', weight: '400', unicodeRange: EVERYTHING },
    { file: 'dyslexic-bold', style: 'normal', weight: '600 900', unicodeRange: EVERYTHING },
  ],
};

/**
 * The files of a bundled font; none for a system font. They travel as bytes, so that no page ever
 * learns an address within the extension.
 */
export async function readFont(font: Font): Promise<readonly FontFile[]> {
  return Promise.all(
    (FACES[font] ?? []).map(async ({ file, ...face }) => {
      const address = browser.runtime.getURL(`fonts/${file}.woff2`);
      const bytes = await (await fetch(address)).bytes();
      return { ...face, base64: bytes.toBase64() };
    }),
  );
}

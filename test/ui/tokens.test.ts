import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../../src/settings';

type Tokens = ReadonlyMap<string, string>;

/** The colours of every theme as the browser resolves them: Auto and Contrast have two faces. */
function facesOf(css: string): ReadonlyMap<string, Tokens> {
  const faces = new Map<string, Map<string, string>>();
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]+)\}/g)) {
    for (const [, theme = ''] of selectors.matchAll(/\[data-theme=["'](\w+)["']\]/g)) {
      for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*([^;]+);/g)) {
        const [, light = value, dark = value] =
          /^light-dark\((#\w+),\s*(#\w+)\)$/.exec(value) ?? [];
        for (const [face, colour] of [
          ['light', light],
          ['dark', dark],
        ] as const) {
          const key = `${theme}, ${face}`;
          faces.set(key, (faces.get(key) ?? new Map()).set(name, colour));
        }
      }
    }
  }
  return faces;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio of two opaque colours. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS: readonly (readonly [text: string, ground: string, goal: number])[] = [
  ...['bg', 'surface', 'sunken'].flatMap((ground) =>
    ['text', 'text2', 'accent'].map((text) => [text, ground, 7] as const),
  ),
  ['text', 'accent-soft', 7],
  ['on-accent', 'accent', 7],
  ['danger', 'bg', 7],
  ['danger', 'surface', 7],
  ['on-mark', 'mark', 7],
  ['bg', 'text', 7],
  ['control', 'bg', 3],
  ['control', 'surface', 3],
];

const faces = facesOf(readFileSync('src/ui/tokens.css', 'utf8'));

test('contrast of black and white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
});

test('every theme of the settings has its colours', () => {
  expect(new Set([...faces.keys()].map((face) => face.split(',')[0]))).toEqual(new Set(THEMES));
});

describe.each([...faces])('the theme %s', (_face, tokens) => {
  test.each(PAIRS)('%s on %s has at least %d to 1', (text, ground, goal) => {
    expect(contrast(tokens.get(text) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(goal);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };

const sources = [
  'manifest.json',
  ...(readdirSync('src', { recursive: true }) as string[])
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join('src', name)),
].map((file) => readFileSync(file, 'utf8'));

/** The key of the sentence that tells a reason, such as 'no-tab'. */
const sentenceOf = (reason: string) =>
  `reason${reason.replace(/(?:^|-)[a-z]/g, (start) => start.replace('-', '').toUpperCase())}`;

test('every string of the locale is shown somewhere', () => {
  const shown = new Set(
    sources.flatMap((text) => [
      ...[...text.matchAll(/'(\w+)'|__MSG_(\w+)__/g)].map((m) => m[1] ?? m[2]),
      ...[...text.matchAll(/\| '([a-z-]+)'|'([a-z-]+)',/g)].map((m) =>
        sentenceOf(m[1] ?? m[2] ?? ''),
      ),
    ]),
  );
  expect(Object.keys(messages).filter((key) => !shown.has(key))).toEqual([]);
});

test('every string of the manifest is in the locale', () => {
  const named = [...(sources[0] ?? '').matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
  expect(named.filter((key) => !(key && key in messages))).toEqual([]);
});

test('the strings stand in alphabetical order', () => {
  expect(Object.keys(messages)).toEqual(Object.keys(messages).toSorted());
});

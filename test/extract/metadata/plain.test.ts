// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/extract/metadata/plain';
import { statement } from '../../../src/library/schema/values';
import { jsonLd, metadataOf, TEXT } from './read';

describe.each([
  ['read', (text: string) => plain(text, 500)],
  ['kept', (text: string) => statement(text)],
])('what a page says of itself, where it is %s', (_where, lineOf) => {
  test.each([
    ['Ferry \u202efdp.exe', 'Ferry fdp.exe'],
    ['\u2066Ferry\u2069 \u202astays\u202c', 'Ferry stays'],
    ['Fer\0ry\u0007 st\u009bays', 'Ferry stays'],
    // What right-to-left languages need is not taken away.
    ['שלום\u200f 3\u200e', 'שלום\u200f 3\u200e'],
  ])('%j reorders nothing', (text, expected) => {
    expect(lineOf(text)).toBe(expected);
  });

  test('holds no half of a sign, also where it is cut', () => {
    for (const text of ['\ud83d', 'a\ude00b', `${'😀'.repeat(400)}`, `a${'😀'.repeat(400)}`]) {
      const line = lineOf(text) ?? '';
      expect(line.isWellFormed()).toBe(true);
      expect(line.length).toBeLessThanOrEqual(500);
    }
  });
});

/** A page's data that ends no script of its own. */
const inert = (value: object): string => jsonLd(JSON.stringify(value).replaceAll('<', '\\u003c'));

const HOSTILE = [
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload="alert(1)"/>',
  'vbscript:a',
  'file:///etc/passwd',
  'chrome-extension://a/b',
  'blob:https://a.example/1',
];

test.each(HOSTILE)('%j is no address of a page, its picture or its sign', (address) => {
  const text = address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const found = metadataOf(
    `<link rel="canonical" href="${text}"><meta property="og:url" content="${text}">
    <meta property="og:image" content="${text}"><meta name="twitter:image" content="${text}">
    <link rel="image_src" href="${text}"><link rel="icon" href="${text}"><link rel="apple-touch-icon" href="${text}">
    ${inert({ '@type': 'NewsArticle', image: [address, { url: address }], url: address, mainEntityOfPage: address })}`,
    TEXT,
  );
  expect([found.image, found.icon]).toEqual([null, null]);
  expect(found.canonicalUrl).toMatch(/^https:\/\//);
});

test('titles and names of any length and any name are short text', () => {
  const long = `${'<img src=x onerror=alert(1)>'.repeat(20_000)} Ferry`;
  const found = metadataOf(
    `<title>Ferry stays</title><meta property="og:site_name" content="__proto__">
    ${inert({ '@type': ['NewsArticle', '__proto__'], headline: long, author: [{ name: 'constructor' }, { name: long }], __proto__: { x: 1 }, constructor: long })}`,
    TEXT,
  );
  expect(found.title.length).toBeLessThanOrEqual(500);
  expect((found.byline ?? '').length).toBeLessThanOrEqual(200);
  expect([found.title, found.byline].join()).not.toContain('<img');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

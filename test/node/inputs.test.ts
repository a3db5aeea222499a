import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, inputsOf } from '../../node/inputs';

const folder = mkdtempSync(join(tmpdir(), 'lectern-inputs-'));
const inputs = (path: string, options = {}) => {
  const found = inputsOf(join(folder, path), options);
  if (!found.ok) throw new Error(found.error);
  return found.value;
};

beforeAll(() => {
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'b.html'), '<p>b');
  writeFileSync(join(folder, 'deep', 'a.htm'), '<p>a');
  writeFileSync(join(folder, 'notes.txt'), 'no page');
  const lines = [
    { url: 'https://harrowmere.example/1', html: '<p>one' },
    { url: 'https://harrowmere.example/2', file: 'b.html' },
    { html: ' ' },
    { url: 'https://harrowmere.example/4' },
    { file: 'gone.html' },
  ];
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  writeFileSync(join(folder, 'pages.jsonl'), `${text}\n\n{broken\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a path means', () => {
  test('a file, at the address that is given', () => {
    const [input] = inputs('b.html', { url: 'https://harrowmere.example/b' });
    expect(input?.url).toBe('https://harrowmere.example/b');
    expect(input?.read()).toEqual({ ok: true, value: '<p>b' });
  });

  test('all pages in a folder, however deep', () => {
    expect(inputs('.').map(({ source }) => source)).toEqual(
      ['b.html', 'deep/a.htm'].map((name) => join(folder, name)),
    );
  });

  test('the lines of a list, each with its own failure', () => {
    expect(inputs('pages.jsonl').map(({ read }) => read())).toEqual([
      { ok: true, value: '<p>one' },
      { ok: true, value: '<p>b' },
      { ok: false, error: 'empty' },
      { ok: false, error: 'not-json' },
      { ok: false, error: 'missing' },
      { ok: false, error: 'not-json' },
    ]);
    expect(inputs('pages.jsonl')[5]?.source).toMatch(/pages\.jsonl:7$/);
  });

  test('nothing when it is not there', () => {
    expect(inputsOf(join(folder, 'gone.html'), {})).toEqual({ ok: false, error: 'missing' });
  });
});

describe('the address of a page', () => {
  const input = { source: '/pages/mill.html', url: null, read: () => ({ ok: true, value: '' }) };
  const address = (html: string, url: string | null = null) =>
    addressOf({ ...input, url, read: () => ({ ok: true, value: html }) }, html);

  test('is the given one before what the page declares', () => {
    const html = '<link href="https://a.example/x" rel="canonical">';
    expect(address(html, 'https://b.example/')).toBe('https://b.example/');
    expect(address(html)).toBe('https://a.example/x');
    expect(address('<meta property="og:url" content="https://c.example/y">')).toBe(
      'https://c.example/y',
    );
  });

  test('is that of the file when nothing usable is declared', () => {
    expect(address('<link rel="canonical" href="/x">')).toBe('file:///pages/mill.html');
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'lectern-cli-'));
const TEXT =
  'The mill stood by the river for years, and nobody went there, as everybody in the village knew very well. It burned down in the spring of that year, and the water ran on below it, as it had always done before, brown, slow and patient under the willows.';
const PAGE = `<!doctype html><title>The mill</title><body><nav><a href="/">Home</a></nav><h1>The mill</h1><article><p>${TEXT}</p><p>${TEXT} <a href="/fire">Fire</a></p></article>`;
const file = (name: string) => join(folder, name);

const extract = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/extract.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

beforeAll(() => {
  writeFileSync(file('mill.html'), PAGE);
  writeFileSync(file('empty.html'), '');
  writeFileSync(file('bare.html'), '<p>Hello');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run extract', () => {
  test('gives the article of one page, its addresses absolute', () => {
    const url = 'https://harrowmere.example/mill';
    const { status, stdout } = extract(file('mill.html'), '--url', url);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'The mill',
      url,
      text: expect.stringContaining(TEXT),
    });
    expect(JSON.parse(stdout).html).toContain('href="https://harrowmere.example/fire"');
  });

  test('gives it as Markdown or markup', () => {
    expect(extract(file('mill.html'), '--markdown').stdout).toMatch(
      /^# The mill\n\nThe mill stood/,
    );
    expect(extract(file('mill.html'), '--html').stdout).toMatch(/^<p>The mill stood/);
  });

  test.each([
    [['gone.html'], 'There is no such file.'],
    [['empty.html'], 'The page is empty.'],
    [['bare.html'], 'The page holds no article.'],
    [['mill.html', '--encoding', 'klingon'], 'There is no encoding of that name.'],
  ])('says why there is none: %s', ([name = '', ...options], sentence) => {
    const { status, stdout, stderr } = extract(file(name), ...options);
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: '',
      stderr: `${file(name)}: ${sentence}\n`,
    });
  });

  test('says what it does not understand', () => {
    const { status, stderr } = extract('--loud');
    expect(status).toBe(1);
    expect(stderr).toContain("Unknown option '--loud'");
  });

  test('takes a folder: one line a page, progress beside it', () => {
    const { status, stdout, stderr } = extract(folder, '--markdown');
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { source: file('bare.html'), error: 'no-article' },
      { source: file('empty.html'), error: 'empty' },
      { source: file('mill.html'), markdown: expect.stringMatching(/^# The mill/) },
    ]);
    expect(stderr).toContain(`3 of 3  ${file('mill.html')}: The mill\n`);
    expect(stderr).toMatch(/1 articles of 3 pages, 1 could not be read\.\n$/);
    expect(status).toBe(1);
  });

  test('writes a file a page into a folder', () => {
    const out = file('out');
    extract(folder, '--html', '--out', out);
    const [name = ''] = readdirSync(out);
    expect(name).toMatch(/mill\.html$/);
    expect(readFileSync(join(out, name), 'utf8')).toMatch(/^<p>The mill stood/);
  });
});

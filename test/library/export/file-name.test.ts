import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, uniqueNames } from '../../../src/library/export/file-name';
import { ATTACKS } from './sample';

test.each([
  ['../../etc/passwd', 'etc passwd'],
  ['..\\..\\x', 'x'],
  ['con', 'con_'],
  ['nul.txt', 'nul_.txt'],
  ['CON.xhtml', 'CON_.xhtml'],
  ['a/b:c*d?e"f<g>h|i', 'a b c d e f g h i'],
  ['.hidden', 'hidden'],
  ['trailing. ', 'trailing'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['\u0000', 'Untitled'],
  ['~', 'Untitled'],
  ['', 'Untitled'],
  ['emoji \ud83d\ude00', 'emoji \ud83d\ude00'],
  ['console', 'console'],
])('%j becomes %j', (title, name) => {
  expect(fileName(title)).toBe(name);
});

test('a long name is cut between characters and holds 120 bytes at most', () => {
  const name = fileName('\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67'.repeat(20));
  expect(new TextEncoder().encode(name).length).toBe(108);
  expect(name.isWellFormed()).toBe(true);
});

test('no title leads out of its folder or breaks a file system', () => {
  const title = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...ATTACKS));
  fc.assert(
    fc.property(title, (given) => {
      const name = fileName(given);
      expect(name).not.toBe('');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(121);
      expect(name).not.toMatch(/[\p{Cc}\\/:*?"<>|\u202a-\u202e]|^[.~\s]|[.\s]$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
    }),
    { numRuns: 2000 },
  );
});

test('a name is given once, also where case does not count', () => {
  const unique = uniqueNames();
  expect(['A', 'a', 'A'].map((name) => unique(name, '.md'))).toEqual(['A.md', 'a 2.md', 'A 3.md']);
});

import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { quicken } from '../scripts/quick-to-read.mjs';

/** What a script comes to, before and after. */
const both = (body: string) => {
  const script = `(()=>{${body}})()`;
  return [script, quicken(script)].map((code) => JSON.stringify(runInNewContext(code)));
};

test.each([
  'return ["Grüße – 😀", `ab ç 文`, {"ключ": 1}]',
  'return "Grüße, 文 and ß.".match(/[\\p{L}–]+/gu)',
  'return "a😀b".replace(/[😀]/gu,"é").replace(/é/,"/")',
  'const f=e=>typeof/\\p{L}/u;return[f(),/\\p{Lu}\\/"/u.test("Ä/\\""),/a/y.flags]',
  'const f=e=>e in/\\P{L}/gu?1:0;return["flags","length"].map(f)',
  'return[..."a-b—c".split(/[^\\p{L}\\\\]/u),/\\\\p{L}/.source,"/\\p{L}/u"]',
])('says the same: %s', (code) => {
  const [before, after] = both(code);
  expect(after).toBe(before);
});

test('leaves nothing but ASCII', () => {
  expect(quicken('a="é–",b=/[文\\p{L}]/u')).toBe(
    'a="\\u00e9\\u2013",b= new RegExp("[\\\\u6587\\\\p{L}]","u")',
  );
});

test('leaves no class of letters to be checked, and other patterns as they are', () => {
  const code = quicken('const a=/[^\\p{L}]/u,b=/[a-z]/i,c=/\\P{Nd}/gu');
  expect(code).toBe(
    'const a= new RegExp("[^\\\\p{L}]","u"),b=/[a-z]/i,c= new RegExp("\\\\P{Nd}","gu")',
  );
});

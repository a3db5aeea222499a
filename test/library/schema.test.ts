import { describe, expect, test } from 'vitest';
import { picturesIn } from '../../src/library/pictures';
import { parseArticle, parseHighlight, parseSummary, parseTags } from '../../src/library/schema';
import { wordsOf } from '../../src/library/search/query';
import { fold, matches, passageAt } from '../../src/library/text';
import { article } from './sample';

describe('parsing an article', () => {
  test('leaves a valid one as it is', () => {
    expect(parseArticle(article())).toEqual(article());
  });

  test('leaves out metadata that is not what it should be', () => {
    const odd = {
      ...article(),
      title: 'x'.repeat(900),
      lang: '"><script>',
      dir: 'up',
      publishedTime: 'soon',
      modifiedTime: 7,
      image: 'javascript:alert(1)',
      icon: 5,
      minutes: -3,
    };
    expect(parseArticle(odd)).toMatchObject({
      title: 'x'.repeat(500),
      lang: null,
      dir: 'ltr',
      publishedTime: null,
      modifiedTime: null,
      image: null,
      icon: null,
      minutes: 1,
    });
  });

  test.each([
    undefined,
    null,
    1,
    'a',
    [],
    {},
    { ...article(), html: 1 },
    { ...article(), url: 'x' },
  ])('refuses %j', (value) => {
    expect(parseArticle(value)).toBeUndefined();
    expect(parseSummary(value)).toBeUndefined();
  });
});

describe('parsing tags', () => {
  test.each([
    [undefined, []],
    ['coast', []],
    [
      [' #sea  side ', 'Coast', 'coast', 3, '', '#'],
      ['Coast', 'sea side'],
    ],
    [['cafe\u0301', 'caf\u00e9'], ['caf\u00e9']],
  ])('of %j gives %j', (value, tags) => {
    expect(parseTags(value)).toEqual(tags);
  });
});

describe('parsing a highlight', () => {
  const highlight = {
    id: 'h',
    article: 'a',
    quote: { exact: 'went out', prefix: 'The lamps ', suffix: ' at nine' },
    position: { start: 10, end: 18 },
    colour: 'blue',
    note: null,
    createdAt: 1,
    changedAt: 2,
    deletedAt: null,
  };

  test('leaves a valid one as it is', () => {
    expect(parseHighlight(highlight)).toEqual(highlight);
  });

  test('heals what is odd', () => {
    const odd = { ...highlight, quote: { exact: 'out' }, position: 7, colour: '#ff0', note: ' ' };
    expect(parseHighlight(odd)).toEqual({
      ...highlight,
      quote: { exact: 'out', prefix: '', suffix: '' },
      position: { start: 0, end: 3 },
      colour: 'amber',
    });
  });

  test.each([
    undefined,
    {},
    { ...highlight, id: 7 },
    { ...highlight, article: null },
    { ...highlight, quote: { exact: '' } },
  ])('refuses %j', (value) => {
    expect(parseHighlight(value)).toBeUndefined();
  });
});

describe('the pictures of markup', () => {
  test.each([
    ['<img src="https://a.example/1">', ['https://a.example/1']],
    [
      '<img alt=">" data-src="https://a.example/no" src="https://a.example/1">',
      ['https://a.example/1'],
    ],
    ['<img src="https://a.example/?a=1&amp;b=%22">', ['https://a.example/?a=1&b=%22']],
    [
      '<img src="https://a.example/1"><p>x</p><img src="https://a.example/1">',
      ['https://a.example/1'],
    ],
    ['<img src="data:image/png;base64,AAAA"><img src="/relative"><img>', []],
    ['<image src="https://a.example/1">', []],
    ['&lt;img src="https://a.example/1">', []],
    ['<img src="https://a.example/1', []],
  ])('of %s are %j', (html, addresses) => {
    expect(picturesIn(html)).toEqual(addresses);
  });
});

describe('comparing text', () => {
  test('never changes its length', () => {
    for (const text of [
      'İstanbul',
      'ẞtraße',
      'Ǆ',
      'cafe\u0301',
      '東京',
      '👩‍🚀',
      'ﬁ',
      'ΐ',
      'Ἀθῆναι',
    ])
      expect(fold(text)).toHaveLength(text.length);
  });

  test('finds words where they stand in the original', () => {
    const text = 'A Café, a café';
    const found = matches(text, wordsOf('CAFE'));
    expect(found.map(([from, to]) => text.slice(from, to))).toEqual(['Café', 'café']);
    expect(matches(text, wordsOf('   '))).toEqual([]);
  });

  test('cuts a passage that holds the word, also from a text without spaces', () => {
    expect(passageAt(`${'あ'.repeat(500)}東京${'い'.repeat(500)}`, 500)).toContain('東京');
  });
});

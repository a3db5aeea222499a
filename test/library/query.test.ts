import { describe, expect, test } from 'vitest';
import { parseSummary } from '../../src/library/schema';
import { parseQuery, passes } from '../../src/library/search/query';
import { article } from './sample';

const NOTHING = {
  words: [],
  phrases: [],
  sites: [],
  tags: [],
  states: [],
  after: null,
  before: null,
};

describe('a query', () => {
  test.each([
    ['', {}],
    ['  Café  tide café', { words: ['cafe', 'tide'] }],
    ['"Tide Table" sea', { phrases: ['tide table'], words: ['sea'] }],
    ['“tide table”', { phrases: ['tide table'] }],
    ['"still typ', { phrases: ['still typ'] }],
    ['""', {}],
    ['site:Paper.example tag:#Coast', { sites: ['paper.example'], tags: ['coast'] }],
    ['tag:"night sky" x', { tags: ['night sky'], words: ['x'] }],
    [
      'is:unread is:archived is:favorite is:link',
      { states: ['unread', 'archive', 'favourites', 'links'] },
    ],
    ['is:nothing', { words: ['is:nothing'] }],
    ['site: tag:', {}],
    ['SITE:a', { sites: ['a'] }],
    ['note:this 10:30 https://a.example/', { words: ['note:this', '10:30', 'https://a.example/'] }],
    ['before:2026-03 after:2025', { before: +new Date(2026, 2, 1), after: +new Date(2025, 0, 1) }],
    ['after:2026-03-09', { after: +new Date(2026, 2, 9) }],
    ['before:2026-13', { words: ['before:2026-13'] }],
    ['before:2026-02-30', { words: ['before:2026-02-30'] }],
    ['東京 "京都 市"', { words: ['東京'], phrases: ['京都 市'] }],
  ])('%j is understood', (text, expected) => {
    expect(parseQuery(text)).toEqual({ ...NOTHING, ...expected });
  });
});

describe('the filters of a query', () => {
  const summary = parseSummary({
    ...article(),
    siteName: 'Kvéldsposten',
    id: 'a',
    savedAt: +new Date(2026, 2, 9, 12),
    tags: ['Night Sky', 'coast'],
    favourite: true,
    linkOnly: true,
  });
  if (!summary) throw new Error('no summary');

  test.each([
    ['site:kveld', true],
    ['site:posten.example', true],
    ['site:other', false],
    ['site:other site:kveld', true],
    ['tag:coast tag:"night sky"', true],
    ['tag:night', false],
    ['is:favourite is:unread is:link', true],
    ['is:archived', false],
    ['after:2026-03-09 before:2026-03-10', true],
    ['before:2026-03-09', false],
    ['after:2026-03-10', false],
  ])('%s: %j', (text, expected) => {
    expect(passes(parseQuery(text), summary)).toBe(expected);
  });
});

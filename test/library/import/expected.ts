import type { ImportEntry, Problem } from '../../../src/library/import/entry';
import { entry } from './read-all';

/** What each sample holds, field by field. */
export const EXPECTED: Readonly<
  Record<
    string,
    {
      readonly format: string;
      readonly entries: readonly ImportEntry[];
      readonly problems: readonly (readonly [row: number, problem: Problem])[];
    }
  >
> = {
  'chrome-bookmarks.json': {
    format: 'chrome',
    entries: [entry({ url: 'https://example.com/c', title: 'A page', addedAt: 1474377329336 })],
    problems: [],
  },
  'feedbin-starred.json': {
    format: 'feedbin',
    entries: [
      entry({
        url: 'http://test.example.com/article',
        title: 'test article',
        addedAt: 1406631964740,
        favourite: true,
        html: '<p>some content</p><img src="picture.jpg">',
        author: 'test author',
        publishedTime: '2014-07-29T10:46:31.000Z',
      }),
      entry({
        url: 'http://test.example.com/untitled',
        addedAt: 1406631965000,
        favourite: true,
        publishedTime: '2014-07-29T10:46:31.000Z',
      }),
    ],
    problems: [],
  },
  'firefox-bookmarks.json': {
    format: 'firefox',
    entries: [
      entry({
        url: 'https://example.com/ff',
        title: 'A page',
        tags: ['one', 'two'],
        addedAt: 1388166091504,
      }),
    ],
    problems: [],
  },
  'instapaper-old.csv': {
    format: 'instapaper',
    entries: [
      entry({ url: 'https://news.example.com/a', title: 'First of the old kind' }),
      entry({ url: 'https://news.example.com/b', title: 'Comma, in title', archived: true }),
      entry({
        url: 'https://news.example.com/c',
        title: 'Starred one',
        favourite: true,
        note: 'Selected words',
      }),
      entry({ url: 'https://news.example.com/d', title: 'In my folder', folder: 'Recipes' }),
    ],
    problems: [],
  },
  'instapaper.csv': {
    format: 'instapaper',
    entries: [
      entry({ url: 'https://news.example.com/a', title: 'First', addedAt: 1748490183000 }),
      entry({
        url: 'https://news.example.com/b',
        title: 'Comma, in title',
        tags: ['coding', 'été'],
        addedAt: 1783091650000,
        archived: true,
      }),
      entry({
        url: 'https://news.example.com/c',
        addedAt: 1339641431000,
        favourite: true,
        note: 'Selected "words"',
      }),
    ],
    problems: [[5, 'not-web']],
  },
  'karakeep.json': {
    format: 'karakeep',
    entries: [
      entry({
        url: 'https://example.com/k',
        title: 'A link',
        tags: ['ai', 'read'],
        folder: 'Parent/Child',
        addedAt: 1717300000000,
        note: 'my note',
      }),
    ],
    problems: [
      [2, 'no-address'],
      [3, 'no-address'],
    ],
  },
  'linkding.html': {
    format: 'netscape',
    entries: [
      entry({
        url: 'https://example.com/a',
        title: 'A title',
        tags: ['one'],
        addedAt: 1700000001000,
        archived: true,
        note: 'A description\n\nMy **notes**',
      }),
    ],
    problems: [],
  },
  'linkwarden.json': {
    format: 'linkwarden',
    entries: [
      entry({
        url: 'https://example.com/lw',
        title: 'A link',
        tags: ['one'],
        addedAt: 1705312800000,
      }),
    ],
    problems: [],
  },
  'matter.csv': {
    format: 'matter',
    entries: [
      entry({
        url: 'https://news.example.com/long',
        title: 'A long read',
        tags: ['science', 'space'],
        addedAt: 1748133107000,
        archived: true,
        favourite: true,
        progress: 1,
        author: 'Jane Example',
        site: 'Example News',
      }),
      entry({
        url: 'https://blog.example.org/q',
        title: 'Still queued',
        addedAt: 1748772000000,
        site: 'Blog',
      }),
    ],
    problems: [],
  },
  'netscape-browser.html': {
    format: 'netscape',
    entries: [
      entry({
        url: 'https://example.com/?a=1&b=2',
        title: 'Tom & Jerry <3',
        tags: ['one', 'two'],
        addedAt: 1700000001000,
        note: 'A description on one line',
      }),
      entry({
        url: 'https://example.org/long',
        title: 'A long read',
        folder: 'To read',
        addedAt: 1700000003000,
      }),
    ],
    problems: [
      [3, 'not-web'],
      [4, 'not-web'],
    ],
  },
  'pinboard.json': {
    format: 'pinboard',
    entries: [
      entry({
        url: 'https://example.com/pb',
        title: 'The title is called description',
        tags: ['infinite', 'dom', 'performance'],
        addedAt: 1477929476000,
        note: 'The note is called extended',
      }),
    ],
    problems: [],
  },
  'raindrop.csv': {
    format: 'raindrop',
    entries: [
      entry({
        url: 'https://example.com/article?utm_source=raindrop&keep=1',
        title: 'Saved, "quoted" title',
        tags: ['reading', 'go'],
        folder: 'Research/Go',
        addedAt: 1704164645123,
        favourite: true,
        note: 'First note line\nSecond note line',
        excerpt: 'Saved description',
        highlights: [
          { quote: 'First highlight', note: null, colour: null },
          { quote: 'Second highlight', note: null, colour: null },
        ],
        image: 'https://example.com/cover.jpg',
      }),
      entry({ url: 'https://example.com/untitled', addedAt: 1704164645000 }),
    ],
    problems: [],
  },
  'readability.json': {
    format: 'readability',
    entries: [
      entry({
        url: 'https://example.com/r',
        title: 'A title',
        addedAt: 1470029056000,
        archived: true,
        excerpt: 'Text cut…',
      }),
      entry({ url: 'https://example.com/r2', addedAt: 1473328558000, favourite: true }),
    ],
    problems: [],
  },
  'readwise-reader.csv': {
    format: 'readwise',
    entries: [
      entry({
        url: 'https://example.com/a',
        title: 'Article title',
        tags: ['example', 'two words'],
        addedAt: 1667709230000,
        progress: 0.42,
      }),
      entry({
        url: 'https://example.com/b',
        title: 'Quoted, title',
        addedAt: 1711929600000,
        archived: true,
        progress: 1,
      }),
      entry({
        url: 'https://example.com/c',
        title: 'From a feed',
        tags: ["it's"],
        addedAt: 1705312800123,
        progress: 0,
        isFeed: true,
      }),
    ],
    problems: [],
  },
  'shaarli.html': {
    format: 'netscape',
    entries: [
      entry({
        url: 'https://example.com/sh',
        title: 'A title … | Medium',
        tags: ['firefoxos'],
        addedAt: 1686813518000,
        note: 'A long description.\nOn two lines.',
      }),
    ],
    problems: [],
  },
  'shiori.html': {
    format: 'netscape',
    entries: [
      entry({
        url: 'https://example.com/s?a=1&b=2',
        title: 'Shiori: raw & unescaped <title>',
        tags: ['go', 'web dev'],
        addedAt: 1700000001000,
      }),
    ],
    problems: [],
  },
  'wallabag.csv': {
    format: 'wallabag',
    entries: [
      entry({
        url: 'https://example.com/w',
        title: 'A title; with semicolon',
        tags: ['one', 'two words'],
        addedAt: 1473335758000,
        html: '<p>Body with "quotes" and no newlines</p>',
        lang: 'fr',
      }),
    ],
    problems: [],
  },
  'wallabag.json': {
    format: 'wallabag',
    entries: [
      entry({
        url: 'https://news.example.com/ninety',
        title: 'Ninety percent – a title',
        tags: ['mediapart', 'blog'],
        addedAt: 1473328558000,
        favourite: true,
        highlights: [{ quote: 'a link', note: 'my note', colour: null }],
        html: '<p>Text with <a href="https://example.com/">a link</a>.</p>',
        author: 'A. Writer',
        lang: 'fr-FR',
        publishedTime: '2016-09-01T00:00:00.000Z',
        image: 'https://news.example.com/p.png',
      }),
      entry({ url: 'https://old.example.com/', addedAt: 1391558400000, archived: true }),
    ],
    problems: [],
  },
  'pocket/part_000000.csv': {
    format: 'pocket',
    entries: [
      entry({
        url: 'https://news.example.com/2024/05/rain-at-last',
        title: 'Rain, at last: the river returns',
        tags: ['weather', 'rivers'],
        addedAt: 1715000000000,
      }),
      entry({
        url: 'https://blog.example.org/p/stay?utm_source=feed',
        title: 'She said "stay" – and they did',
        addedAt: 1600322788000,
        archived: true,
      }),
      entry({
        url: 'https://untitled.example.net/x',
        tags: ['to read', '日本語'],
        addedAt: 1600172739000,
      }),
      entry({
        url: 'https://news.example.com/2024/05/rain-at-last',
        title: 'Rain, at last: the river returns',
        tags: ['weather'],
        addedAt: 1715000050000,
        archived: true,
      }),
    ],
    problems: [],
  },
  'pocket/ril_export.html': {
    format: 'pocket',
    entries: [
      entry({
        url: 'https://news.example.com/2023/07/rabbits?a=1&b=2',
        title: 'Rabbits & the match that never was',
        tags: ['nature', 'to read'],
        addedAt: 1688628695000,
      }),
      entry({ url: 'https://untitled.example.net/y', addedAt: 1688627412000 }),
      entry({
        url: 'https://blog.example.org/p/done',
        title: 'Done reading',
        tags: ['old'],
        addedAt: 1400000000000,
        archived: true,
      }),
    ],
    problems: [],
  },
  'omnivore/metadata_0_to_20.json': {
    format: 'omnivore',
    entries: [
      entry({
        url: 'https://news.example.com/2024/10/quiet-library',
        title: 'The quiet library',
        tags: ['libraries', 'read later'],
        addedAt: 1730298935081,
        archived: true,
        excerpt: 'A small town kept its library open.',
        progress: 0.625,
        author: 'Jane Example',
        image: 'https://news.example.com/img/library.jpg',
      }),
      entry({
        url: 'https://files.example.org/report.pdf',
        title: 'A PDF report',
        addedAt: 1672628645000,
        progress: 0,
        publishedTime: '2022-12-31T00:00:00.000Z',
      }),
    ],
    problems: [],
  },
};

// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isHandle, namesIn } from '../../../src/extract/metadata/author-names';
import { jsonLd, metadataOf, TEXT } from './read';

describe('a line of names', () => {
  test.each([
    ['By Ada Moss', ['Ada Moss']],
    ['Written by: Ada Moss', ['Ada Moss']],
    ['Von Ada Moß und Petra Lund', ['Ada Moß', 'Petra Lund']],
    ['von Ada Moß', ['Ada Moß']],
    ['Par Zoé Lamy', ['Zoé Lamy']],
    ['par Zoé Lamy et Luc Roy', ['Zoé Lamy', 'Luc Roy']],
    ['Por María Sol y Juan Paz', ['María Sol', 'Juan Paz']],
    ['di Marco Neri', ['Marco Neri']],
    ['Автор: Анна Белова', ['Анна Белова']],
    ['作者：王小明', ['王小明']],
    ['홍길동 기자', ['홍길동']],
    ['بقلم ليلى حسن', ['ليلى حسن']],
    ['מאת דנה לוי', ['דנה לוי']],
    ['Ada Moss, Petra Lund & Otto Vale', ['Ada Moss', 'Petra Lund', 'Otto Vale']],
    ['Ada Moss, Senior Editor', ['Ada Moss']],
    ['Ada Moss | Staff Writer', ['Ada Moss']],
    ['CEO, Ada Moss', ['Ada Moss']],
    ['Ada Moss, MD', ['Ada Moss, MD']],
    ['Ada Moss, M.D., Ph.D.', ['Ada Moss, M.D., Ph.D.']],
    ['Ada Moss (ada@post.example)', ['Ada Moss']],
    ['Byron Woods', ['Byron Woods']],
    ['Di Cook', ['Di Cook']],
    ['https://social.example/ada', []],
    ['@ada', []],
    ['"Ada Moss"', ['Ada Moss']],
    ['Ada Moss, MD*', ['Ada Moss, MD']],
    ['Articles by Ada Moss', ['Ada Moss']],
    ['Ada Moss, edited by Otto Vale', ['Ada Moss']],
    ['SECTIONS', []],
    ['admin', []],
    ['5 min read', []],
    ['Podium Staff', ['Podium Staff']],
  ])('%s', (line, names) => {
    expect(namesIn(line)).toEqual(names);
  });

  test('a log-in name is told from a name', () => {
    expect(['kstone', 'k.stone', 'KatieS', 'user_7'].map(isHandle)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Ada Moss', 'Ada', 'Zoé', '王小明'].map(isHandle)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

const bylineOf = (head: string, beside = '') =>
  metadataOf(
    `<title>Rope for a bridge</title>${head}`,
    `<article><h1>Rope for a bridge</h1>${beside}${TEXT}</article>`,
  ).byline;

describe('declared in JSON-LD', () => {
  test.each([
    ['as text', { author: 'Ada Moss' }],
    ['as a person', { author: { '@type': 'Person', name: 'Ada Moss' } }],
    ['in parts', { author: { '@type': 'Person', givenName: 'Ada', familyName: 'Moss' } }],
    ['as creator', { creator: [{ name: 'Ada Moss' }] }],
  ])('%s', (_, fields) => {
    expect(bylineOf(jsonLd({ '@type': ['Article'], ...fields }))).toBe('Ada Moss');
  });

  test('as a list, joined', () => {
    const author = [{ name: 'Ada Moss' }, 'Petra Lund', { name: 'Ada Moss' }];
    expect(bylineOf(jsonLd([{ '@type': 'Article', author }]))).toBe('Ada Moss, Petra Lund');
  });

  test('by reference within a graph', () => {
    const graph = [
      { '@type': 'Article', author: { '@id': '#ada' } },
      { '@type': 'Person', '@id': '#ada', name: 'Ada Moss' },
    ];
    expect(bylineOf(jsonLd({ '@graph': graph }))).toBe('Ada Moss');
  });

  test('of this page, not of another that it names', () => {
    const other = {
      '@type': 'Article',
      url: 'https://www.pellmoor-post.example/other',
      author: 'Otto Vale',
    };
    const here = {
      '@type': 'Article',
      mainEntityOfPage: { '@id': 'https://pellmoor-post.example/rope-bridge/' },
      author: 'Ada Moss',
    };
    expect(bylineOf(jsonLd([other, here]))).toBe('Ada Moss');
  });

  test('a person goes before the newsroom, which is better than nothing', () => {
    const newsroom = { '@type': 'Organization', name: 'Pellmoor Newsroom' };
    expect(bylineOf(jsonLd({ '@type': 'Article', author: newsroom }))).toBe('Pellmoor Newsroom');
    expect(
      bylineOf(
        jsonLd({ '@type': 'Article', author: newsroom }),
        '<p class="byline">By Ada Moss</p>',
      ),
    ).toBe('Ada Moss');
  });
});

test.each([
  '<meta name="author" content="Ada Moss">',
  '<meta name="parsely-author" content="Ada Moss">',
  '<meta name="sailthru.author" content="Ada Moss">',
  '<meta name="DC.creator" content="Ada Moss">',
  '<meta name="dcterms.creator" content="Ada Moss">',
  '<meta property="article:author" content="Ada Moss">',
  '<meta name="byl" content="By Ada Moss">',
  '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Moss">',
  '<meta name="citation_author" content="Moss, Ada">',
])('declared in %s', (meta) => {
  expect(bylineOf(meta)?.split(', ').sort().join(' ')).toMatch(/^Ada(?: | Moss)?/);
});

describe('printed beside the headline', () => {
  test.each([
    '<a rel="author" href="/a">Ada Moss</a>',
    '<span itemprop="author" itemscope><span itemprop="name">Ada Moss</span></span>',
    '<span class="author vcard"><a class="fn" href="/a">Ada Moss</a></span>',
    '<div class="byline">By <a href="/a">Ada Moss</a> <time>5 March 2024</time></div>',
    '<div class="PostAuthor_name__x1">Ada Moss</div>',
    '<p>By Ada Moss</p>',
    '<p><span>by</span><span>Ada Moss</span><span>on 5 March 2024</span></p>',
    '<div class="author"><b>Ada Moss</b><i>Staff writer</i></div>',
    '<a href="/authors/ada-moss">Ada Moss</a>',
    '<div class="author-box"><span>Written by</span> <b>Ada Moss</b></div><div>Reviewed by <b>Otto Vale</b></div>',
  ])('%s', (line) => {
    expect(bylineOf('', line)).toBe('Ada Moss');
  });

  test('several, each in an element of its own', () => {
    const line = '<p><a rel="author">Ada Moss</a>, <a rel="author">Petra Lund</a></p>';
    expect(bylineOf('', line)).toBe('Ada Moss, Petra Lund');
  });

  test('goes before a log-in name', () => {
    expect(bylineOf('<meta name="author" content="amoss">', '<p class="author">Ada Moss</p>')).toBe(
      'Ada Moss',
    );
  });

  test('completes a declared list', () => {
    const meta = '<meta name="author" content="Ada Moss">';
    expect(bylineOf(meta, '<p class="byline">By Ada Moss and Petra Lund</p>')).toBe(
      'Ada Moss, Petra Lund',
    );
  });

  test.each([
    '<div class="comment"><span class="author">Otto Vale</span></div>',
    '<p>By clicking you accept the <a href="/t">User Agreement</a>, <a href="/p">Privacy Policy</a></p>',
    '<div class="related"><a rel="author">Otto Vale</a></div>',
    '<p class="author-date">5 March 2024</p>',
    '<div class="testimonial"><b class="author">Otto Vale</b></div>',
  ])('is not %s', (line) => {
    expect(bylineOf('', line)).toBeNull();
  });
});

test('the site signs only where nobody else does', () => {
  const site = '<meta property="og:site_name" content="Pellmoor Post">';
  const declared = jsonLd({
    '@type': 'Article',
    author: { '@type': 'Person', name: 'Pellmoor Post' },
  });
  expect(bylineOf(site + declared, '<p>By Ada Moss</p>')).toBe('Ada Moss');
  expect(bylineOf(site + declared)).toBe('Pellmoor Post');
});

describe('a line that names more than the author', () => {
  test.each([
    ['<div class="byline"><span>Guide</span> <span>by</span> <a href="/a">Ada Moss</a></div>'],
    [
      '<div class="byline">By <a href="/a">Ada Moss</a> <span>Edited</span> by <a href="/o">Otto Vale</a></div>',
    ],
    [
      '<p class="authors"><span class="author">Ada Moss</span><span class="reviewed"><span class="author">Otto Vale</span></span></p>',
    ],
    ['<p class="author">Ada Moss</p><p class="author">LinkedIn</p>'],
  ])('gives the author alone: %s', (line) => {
    expect(bylineOf('', line)).toBe('Ada Moss');
  });

  test('a nickname behind "by" is one', () => {
    expect(bylineOf('', '<p>by ada</p>')).toBe('ada');
    expect(bylineOf('', '<p>author information</p>')).toBeNull();
  });
});

describe('signed at the end, without any mark', () => {
  const signed = (line: string) =>
    metadataOf(
      '<title>Rope for a bridge</title>',
      `<article><h1>Rope for a bridge</h1>${TEXT.repeat(3)}${line}</article>`,
    ).byline;

  test.each([
    ['<h3>Written by Ada Moss</h3>', 'Ada Moss'],
    ['<div>Posted by: Ada Moss</div>', 'Ada Moss'],
    ['<p>Автор: Анна Белова</p>', 'Анна Белова'],
    ['<p>作者：王小明</p>', '王小明'],
    ['<p>Geschrieben von Ada Moß</p>', 'Ada Moß'],
    ['<p>Written by Ada Moss</p><p>Written by Otto Vale</p>', null],
    ['<p>By spring the rope is dry</p>', null],
    ['<aside class="related"><p>Written by Otto Vale</p></aside>', null],
    ['<p>Written by<!-- --> <a href="/x">Ada Moss and Petra Lund</a></p>', 'Ada Moss, Petra Lund'],
    ['<p>This post was written by Ada Moss, Head of Ropes</p>', 'Ada Moss'],
    ['<h3>Author</h3><p>Ada D. Moss</p>', 'Ada D. Moss'],
    [
      '<h6>Author(s)</h6><ul><li><a>Ada Moss</a></li><li><a>Petra Lund</a></li></ul>',
      'Ada Moss, Petra Lund',
    ],
    ['<div><div>Written by</div></div><div><b>Ada Moss</b></div>', 'Ada Moss'],
    ['<h3>Authors</h3><p>They write for us every week.</p>', null],
    ['<div><span>by </span><a href="/authors/ada">Ada Moss</a></div>', 'Ada Moss'],
    ['<a href="/authors/ada">Ada Moss</a><a href="/authors/otto">Otto Vale</a>', null],
    ['<a href="/authors/all">More</a>', null],
    ['<div class="author-card"><img alt="Photo of Ada Moss"><p>Ada Moss</p></div>', 'Ada Moss'],
    [
      '<div class="author-card"><img alt="Ada Moss\'s avatar"><p>Ada Moss twists rope.</p></div>',
      'Ada Moss',
    ],
    ['<div><img alt="Blue Rope"><p>Blue Rope</p></div>', null],
    ['<div class="profile"><img alt="Opens to a site"><p>Opens to a site</p></div>', null],
  ])('%s', (line, wanted) => {
    expect(signed(line)).toBe(wanted);
  });
});

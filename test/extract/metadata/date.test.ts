// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { jsonLd, metadataOf, TEXT } from './read';

const read = (head: string, beside = '', url?: string) =>
  metadataOf(
    `<title>Rope for a bridge</title>${head}`,
    `<main><article><h1>Rope for a bridge</h1>${beside}${TEXT}</article></main>`,
    url,
  );
const DATE = '2024-03-05';

test.each([
  jsonLd({ '@type': 'Article', datePublished: DATE }),
  jsonLd({ '@type': 'Article', dateCreated: DATE }),
  jsonLd({ '@type': 'Article', datePublished: { '@type': 'Date', '@value': DATE } }),
  jsonLd({ '@type': 'WebPage', datePublished: DATE }),
  jsonLd(`{"@type":"Article","description":"a "quoted" word","datePublished":"${DATE}",}`),
  `<meta property="article:published_time" content="${DATE}">`,
  `<meta name="parsely-pub-date" content="${DATE}">`,
  `<meta name="sailthru.date" content="${DATE}">`,
  `<meta name="DC.date.issued" content="${DATE}">`,
  `<meta name="citation_publication_date" content="2024/03/05">`,
  `<meta name="w-published-date" content="${DATE}">`,
  `<meta itemprop="datePublished" content="${DATE}">`,
])('declared: %s', (head) => {
  expect(read(head).publishedTime).toBe(DATE);
});

describe('printed', () => {
  test.each([
    `<time datetime="${DATE}">Tuesday</time>`,
    '<time>March 5, 2024</time>',
    '<span itemprop="datePublished">5 March 2024</span>',
    '<p>March 5, 2024 · 4 min read</p>',
    '<div class="meta"><span>Posted on</span> <span>March 5, 2024</span></div>',
    '<aside><time>5 March 2024</time></aside>',
    '<h5>March 5, 2024</h5>',
    '<p class="dates"><span>Published March 5, 2024</span> <span>Updated April 9, 2024</span></p>',
  ])('%s', (beside) => {
    expect(read('', beside).publishedTime).toBe(DATE);
  });

  test.each(['nav', 'footer'])('not in %s', (name) => {
    expect(read('', `<${name}><time>5 March 2024</time></${name}>`).publishedTime).toBeNull();
  });
});

test.each([
  ['https://pellmoor.example/2024/03/05/rope', DATE],
  ['https://pellmoor.example/2024-03-05-rope', DATE],
  ['https://pellmoor.example/news/20240305/rope', DATE],
  ['https://pellmoor.example/2024/rope-99', null],
  ['https://pellmoor.example/article-2024131', null],
])('in the address %s', (url, wanted) => {
  expect(read('', '', url).publishedTime).toBe(wanted);
});

describe('published and modified', () => {
  test('are kept apart', () => {
    const head = jsonLd({ '@type': 'Article', datePublished: DATE, dateModified: '2024-04-09' });
    expect(read(head)).toMatchObject({ publishedTime: DATE, modifiedTime: '2024-04-09' });
  });

  test.each([
    'Updated: April 9, 2024',
    'Aktualisiert am 9. April 2024',
    'Mis à jour le 9 avril 2024',
    'Обновлено 9 апреля 2024',
  ])('are told apart in print: %s', (line) => {
    const lang = /[а-я]/.test(line) ? 'ru' : line.startsWith('A') ? 'de' : 'fr';
    const page = read(
      `<meta name="language" content="${lang}">`,
      `<p class="date">${line}</p><time datetime="${DATE}"></time>`,
    );
    expect(page.modifiedTime).toBe('2024-04-09');
  });

  test('a page that names only its last change is dated by it', () => {
    expect(read('', '<p>Last updated: April 9, 2024</p>').publishedTime).toBe('2024-04-09');
  });
});

test('a moment in universal time takes the zone in which it is printed', () => {
  const head = '<meta property="article:published_time" content="2024-03-06T03:05:00+00:00">';
  expect(
    read(head, '<time datetime="2024-03-05T19:05:00-08:00">March 5, 2024</time>').publishedTime,
  ).toBe('2024-03-05T19:05:00-08:00');
  expect(read(head, '<p class="date">March 5, 2024</p>').publishedTime).toBe(DATE);
  expect(read(head, '<p class="date">March 6, 2024</p>').publishedTime).toBe(
    '2024-03-06T03:05:00+00:00',
  );
});

describe('the only date of the article, in an element named after it', () => {
  const read = (markup: string) =>
    metadataOf(
      '<title>Rope for a bridge</title>',
      `<main><article><h1>Rope for a bridge</h1>${TEXT.repeat(4)}${markup}</article></main>`,
    ).publishedTime;

  test.each([
    '<div class="single-post-date">March 5, 2024</div>',
    '<span class="published">5 March 2024</span>',
  ])('%s', (markup) => {
    expect(read(markup)).toBe(DATE);
  });

  test.each([
    '<p class="date">March 5, 2024</p><p class="date">March 6, 2024</p>',
    '<div class="related"><p class="date">March 5, 2024</p></div>',
  ])('is not guessed from several, or from another article: %s', (markup) => {
    expect(read(markup)).toBeNull();
  });
});

// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { SiteNames, withoutLabels, withoutSite } from '../../../src/extract/metadata/site-cut';
import { jsonLd, metadataOf, TEXT } from './read';

const SITE = 'https://www.pellmoor-post.example/rope-bridge';

describe('the site leaves the title', () => {
  test.each([
    ['Rope for a bridge | Pellmoor Post', 'Rope for a bridge'],
    ['Rope for a bridge - Pellmoor Post', 'Rope for a bridge'],
    ['Rope for a bridge – Pellmoor Post', 'Rope for a bridge'],
    ['Rope for a bridge — The Pellmoor Post', 'Rope for a bridge'],
    ['Rope for a bridge · Pellmoor Post', 'Rope for a bridge'],
    ['Rope for a bridge « Pellmoor Post', 'Rope for a bridge'],
    ['Rope for a bridge » Pellmoor Post', 'Rope for a bridge'],
    ['Rope for a bridge :: Pellmoor Post', 'Rope for a bridge'],
    ['Rope for a bridge｜Pellmoor Post', 'Rope for a bridge'],
    ['Pellmoor Post | Rope for a bridge', 'Rope for a bridge'],
    ['Rope for a bridge | pellmoor-post.example', 'Rope for a bridge'],
    ['Мост из травы | Pellmoor Post', 'Мост из травы'],
    ['草の橋を編む人々＿Pellmoor Post', '草の橋を編む人々'],
  ])('%s', (title, wanted) => {
    const site = new SiteNames(['Pellmoor Post'], SITE);
    expect(withoutSite(title, site, [title])).toBe(wanted);
  });

  test.each([
    'Rope: a history',
    'Rope, grass and time: how a bridge is made',
    'Spider-Man: No Way Home',
    'A bridge – and its makers',
    'Pellmoor Post',
  ])('and a headline keeps its own marks: %s', (title) => {
    const site = new SiteNames(['Pellmoor Post'], SITE);
    expect(withoutSite(title, site, [title, title])).toBe(title);
  });

  test.each([
    ['National Example Agency', 'https://nea.example/x'],
    ['The Pellmoor Post', 'https://pellmoorpost.example/x'],
    ['Pellmoor', 'https://blog.pellmoor.example/x'],
  ])('%s is known by its address', (name, url) => {
    expect(withoutSite(`Rope for a bridge: ${name}`, new SiteNames([], url), [])).toBe(
      'Rope for a bridge',
    );
  });
});

test('a section behind a bar is no part of the headline', () => {
  const site = new SiteNames([], SITE);
  expect(withoutLabels('Rope for a bridge in spring | Opinion', site)).toBe(
    'Rope for a bridge in spring',
  );
  expect(withoutLabels('Opinion | Rope for a bridge in spring', site)).toBe(
    'Rope for a bridge in spring',
  );
  expect(withoutLabels('Rope | Grass', site)).toBe('Rope | Grass');
});

describe('the title', () => {
  test('is the heading, where titles were written for search engines', () => {
    const head =
      '<title>Best rope bridges 2024 - Pellmoor Post</title><meta property="og:title" content="Best rope bridges 2024">';
    const { title, headline } = metadataOf(
      head,
      `<article><h1>The best bridges made of rope in 2024</h1>${TEXT}</article>`,
    );
    expect(title).toBe('The best bridges made of rope in 2024');
    expect(headline?.localName).toBe('h1');
  });

  test('has no mark that links to its place, and no button', () => {
    const body = `<h1>Rope for a bridge<a href="#rope">¶</a> <button>Copy address</button></h1>${TEXT}`;
    expect(metadataOf('<title>Rope for a bridge | Pellmoor</title>', body).title).toBe(
      'Rope for a bridge',
    );
  });

  test('is the short heading with which a long title begins', () => {
    const body = `<h1>Manual</h1><h1>Ropes</h1>${TEXT}`;
    const head = '<title>Ropes | Making a bridge of grass | Pellmoor library</title>';
    expect(metadataOf(head, body).title).toBe('Ropes');
  });

  test('is not the book that a chapter is part of', () => {
    const body = `<h1>The book of bridges</h1><h2>Rope and grass</h2>${TEXT}`;
    const head = '<title>Rope and grass - The book of bridges</title>';
    expect(metadataOf(head, body, 'https://pellmoor.example/ch04-rope-and-grass').title).toBe(
      'Rope and grass',
    );
  });

  test('is not the masthead', () => {
    const body = `<header><h1><a href="/">Pellmoor Post</a></h1></header><h2>Rope for a bridge</h2>${TEXT}`;
    expect(
      metadataOf(
        '<title>Pellmoor Post: Rope for a bridge</title><meta property="og:title" content="Rope for a bridge">',
        body,
      ).title,
    ).toBe('Rope for a bridge');
  });

  test('is not a heading about something else', () => {
    const body = `<h1>Weather</h1><h1>Subscribe to our newsletter today</h1><div class="t">Rope for a bridge</div>${TEXT}`;
    expect(metadataOf('<title>Rope for a bridge</title>', body).title).toBe('Rope for a bridge');
  });

  test('comes from structured data where nothing else says it', () => {
    const head = jsonLd({ '@type': 'NewsArticle', headline: 'Rope &amp; grass' });
    expect(metadataOf(head, TEXT).title).toBe('Rope & grass');
  });

  test.each([
    ['مقال عن جسر من الحبال', 'مقال عن جسر من الحبال | صحيفة'],
    ['草の橋を編む人々', '草の橋を編む人々 - 山の新聞'],
    ['Мост из травы и верёвок', 'Мост из травы и верёвок — Газета'],
  ])('in every script: %s', (heading, title) => {
    expect(metadataOf(`<title>${title}</title>`, `<h1>${heading}</h1>${TEXT}`).title).toBe(heading);
  });
});

describe('a heading that holds more than the title', () => {
  const read = (heading: string, title = 'Rope for a bridge in spring') =>
    metadataOf(`<title>${title}</title>`, `<article><h1>${heading}</h1>${TEXT}</article>`).title;

  test.each([
    'Dec 18 2025 Rope for a bridge in spring',
    'Rope for a bridge in spring (5 March 2024)',
    'Rope for a bridge in spring (pellmoor.example)',
    'pellmoor.example Rope for a bridge in spring',
  ])('is cut to the title: %s', (heading) => {
    expect(read(heading)).toBe('Rope for a bridge in spring');
  });

  test.each(['Rope for a bridge in spring 2024', 'Rope for a bridge in spring, part 2'])(
    'is kept where the rest belongs to it: %s',
    (heading) => {
      expect(read(heading)).toBe(heading);
    },
  );

  test('is not the one that counts the answers', () => {
    const page = `<article><h2>Rope for a bridge</h2>${TEXT}</article><h1>15 replies to “Rope for a bridge”</h1>`;
    expect(metadataOf('<title>Rope for a bridge</title>', page).title).toBe('Rope for a bridge');
  });
});

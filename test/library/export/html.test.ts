// @vitest-environment jsdom
import { beforeAll, describe, expect, test } from 'vitest';
import { toHtml } from '../../../src/library/export';
import { purifyBy } from '../../../src/purify';
import { usePurify } from '../../../src/sanitize';
import { png } from '../sample';
import { ATTACKS, exported, highlight } from './sample';

beforeAll(() => usePurify(purifyBy()));

const SOURCE = 'https://kveldsposten.example/a.png';
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** jsdom's own blobs cannot be read in every version of it. */
const blob = (): Blob => {
  const bytes = png(1);
  return { type: 'image/png', arrayBuffer: async () => bytes.buffer } as unknown as Blob;
};

describe('one file', () => {
  test('holds text, pictures and source, and lets nothing run or load', async () => {
    const html = await toHtml(
      exported(
        {
          html: `<h1>Part</h1><p>Fog.</p><img src="${SOURCE}" srcset="${SOURCE} 2x">`,
          dir: 'rtl',
          lang: 'ar',
        },
        { images: new Map([[SOURCE, blob()]]) },
      ),
    );
    const page = parse(html);
    expect(html.startsWith('<!DOCTYPE html>\n<html dir="rtl" lang="ar">')).toBe(true);
    const [charset, policy] = page.head.querySelectorAll('meta');
    expect(charset?.getAttribute('charset')).toBe('utf-8');
    expect(policy?.getAttribute('content')).toBe(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    );
    expect(page.querySelector('img')?.outerHTML).toBe(
      '<img src="data:image/png;base64,iVBORw0KGgoB" alt="">',
    );
    expect(page.querySelector('article h1')?.textContent).toMatch(/^The reading room/);
    expect(page.querySelector('article h2')?.textContent).toBe('Part');
    expect([...page.scripts].map(({ type }) => type)).toEqual(['application/ld+json']);
    expect(JSON.parse(page.scripts[0]?.textContent ?? '')).toMatchObject({
      '@type': 'Article',
      url: 'https://kveldsposten.example/culture/reading-room',
      author: [{ name: 'Ama Boateng' }],
    });
  });

  test('a picture that is not kept is a link to where it is', async () => {
    const page = parse(
      await toHtml(
        exported({ html: `<img src="${SOURCE}" alt="Fog"><a href="/x"><img src="${SOURCE}"></a>` }),
      ),
    );
    expect(page.querySelector('article > a')?.outerHTML).toContain(`href="${SOURCE}"`);
    expect(page.querySelector('article > a')?.textContent).toBe('Fog');
    expect(page.querySelectorAll('img, a a')).toHaveLength(0);
  });

  test('highlights are marked in their colour and lead to their notes', async () => {
    const page = parse(
      await toHtml(
        exported(
          { html: '<p>wool and milk</p>' },
          {
            highlights: [
              highlight('milk', { note: 'White.\nThin.', colour: 'blue' }),
              highlight('gone', { note: 'Where?' }),
            ],
            summary: { note: 'On grey.' },
          },
        ),
      ),
    );
    const mark = page.querySelector('mark');
    expect([mark?.textContent, mark?.getAttribute('data-mark')]).toEqual(['milk', 'blue']);
    const link = mark?.nextElementSibling?.querySelector('a');
    expect(page.querySelector(link?.getAttribute('href') ?? 'x')?.textContent).toBe('White.Thin.');
    expect(page.querySelector('aside')?.textContent).toBe('On grey.White.Thin.goneWhere?');
  });

  test.each(ATTACKS)('%j stays text', async (text) => {
    const html = await toHtml(exported({ title: text, byline: text, siteName: text }));
    const page = parse(html);
    expect(page.scripts).toHaveLength(1);
    expect(page.querySelectorAll('b, [onmouseover]')).toHaveLength(0);
    expect(page.querySelector('h1')?.textContent).toBe(
      text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/[\0\b\v\ufffe]/g, ''),
    );
  });
});

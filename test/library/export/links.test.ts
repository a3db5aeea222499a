// @vitest-environment jsdom
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Summary } from '../../../src/library';
import { toBookmarks, toCsl, toCsv } from '../../../src/library/export';
import { ATTACKS, exported } from './sample';

const summaryOf = (changes: Partial<Summary> = {}): Summary => ({
  ...exported().summary,
  ...changes,
});

describe('CSV', () => {
  const rows = (csv: string) =>
    Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    }).data;

  test('has a header, a mark for Excel and lines that end as the standard says', () => {
    const csv = toCsv([
      summaryOf({
        tags: ['coast', 'long reads'],
        note: 'a, "b"\nc',
        archived: true,
        openedAt: Date.UTC(2026, 2, 12),
        progress: { fraction: 0.25, place: null, pageTop: null },
      }),
    ]);
    expect(csv).toBe(
      '\ufeffurl,title,author,site,tags,saved,read,progress,status,favorite,note\r\n' +
        'https://kveldsposten.example/culture/reading-room,The reading room that stayed open through the blackout,Ama Boateng,Kveldsposten,coast|long reads,2026-03-10T07:00:00.000Z,2026-03-12T00:00:00.000Z,0.25,archive,false,"a, ""b""\nc"\r\n',
    );
  });

  test.each(ATTACKS)('%j is no formula and reads back as it was', (title) => {
    const summaries = [summaryOf({ title, note: title }), summaryOf()];
    const [harmless, after] = rows(toCsv(summaries));
    expect(harmless?.title).not.toMatch(/^[=+\-@\t\r]/);
    expect(harmless?.title?.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(title);
    expect(after?.site).toBe('Kveldsposten');
    const [plain] = rows(toCsv(summaries, { forSpreadsheets: false }));
    expect([plain?.title, plain?.note]).toEqual([title, title]);
  });
});

describe('bookmarks', () => {
  const parse = (html: string) =>
    new DOMParser().parseFromString(html, 'text/html').querySelectorAll('dt > a');

  test('hold address, title, tags, dates, state and note', () => {
    const html = toBookmarks(
      [
        summaryOf({ tags: ['a, b', 'c'], note: 'x & y', openedAt: 1_770_000_000_000 }),
        summaryOf({ archived: true }),
      ],
      'Lectern',
    );
    const [link, other] = parse(html);
    expect(
      Object.fromEntries([...(link?.attributes ?? [])].map(({ name, value }) => [name, value])),
    ).toEqual({
      href: 'https://kveldsposten.example/culture/reading-room',
      add_date: '1773126000',
      last_visit: '1770000000',
      tags: 'a b,c',
      toread: '1',
    });
    expect(link?.closest('dl')?.querySelector('dd')?.textContent?.trim()).toBe('x & y');
    expect(other?.hasAttribute('toread')).toBe(false);
  });

  test.each(ATTACKS)('%j stays the title of one bookmark', (title) => {
    const html = toBookmarks([summaryOf({ title, tags: [title], note: title })], title);
    const links = parse(html);
    expect(links).toHaveLength(1);
    expect(html).not.toMatch(/<(script|b)>/i);
    const visible = title
      .toWellFormed()
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .trim();
    expect(links[0]?.textContent).toBe(visible);
  });
});

describe('CSL-JSON', () => {
  test('has the fields that a reference needs', () => {
    const [item] = JSON.parse(
      toCsl([
        summaryOf({
          byline: 'Ama Boateng, Jo van der Berg, Kveldsposten, 山田 太郎',
          publishedTime: '2026-03-09T23:30:00-05:00',
        }),
      ]),
    );
    expect(item).toMatchObject({
      type: 'article-newspaper',
      author: [
        { family: 'Boateng', given: 'Ama' },
        { family: 'van der Berg', given: 'Jo' },
        { literal: 'Kveldsposten' },
        { literal: '山田 太郎' },
      ],
      'container-title': 'Kveldsposten',
      issued: { 'date-parts': [[2026, 3, 9]] },
      URL: 'https://kveldsposten.example/culture/reading-room',
      language: 'en',
    });
  });

  test.each(ATTACKS)('%j reads back as it was', (title) => {
    expect(JSON.parse(toCsl([summaryOf({ title })]))[0].title).toBe(title);
  });
});

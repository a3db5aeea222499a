// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { PageCorrection, SiteRule } from '../../../src/corrections';
import { parseSiteRules } from '../../../src/corrections';
import { correctorOf, extract, snapshot } from '../../../src/extract';
import { open } from '../load';
import { box, PLAIN, pageOf, REDESIGNED } from './page';

const URL_OF_PAGE = 'https://harbour.example/log/1';
const NOTE = 'From our members';
const RELATED = 'The bread that goes on board';

interface Given {
  readonly page?: readonly PageCorrection[];
  readonly site?: readonly SiteRule[];
  readonly ledger?: boolean;
  readonly picked?: string;
}

const read = (html: string, { page = [], site = [], ledger = false, picked }: Given = {}) => {
  const live = open(html);
  const element = picked === undefined ? null : live.querySelector(picked);
  const copy = snapshot(live, { url: URL_OF_PAGE, ...(element && { picked: element }) });
  const corrector = correctorOf({ page, site, ledger });
  const result = extract(copy, { corrector });
  if (!result.ok) throw new Error(result.error);
  return { ...result.value, corrector, text: result.value.article.text };
};

/** The number of the block that says something, in the full article. */
const partWith = (html: string, words: string): number => {
  const { corrector } = read(html, { ledger: true });
  const full = new DOMParser().parseFromString(corrector.ledger?.html ?? '', 'text/html');
  const parts = [...full.querySelectorAll('[data-part]')].filter((part) =>
    part.textContent?.includes(words),
  );
  return Number(parts.at(-1)?.getAttribute('data-part'));
};

const lookOf = (html: string, kind: 'keep' | 'drop', words: string): SiteRule => {
  const at = partWith(html, words);
  const like = read(html, { page: [{ kind, at }] })
    .corrector.looks()
    .get(at);
  if (!like) throw new Error(`Nothing says ${words}`);
  return { kind, like };
};

const INNER = `<div class="newsletter-signup"><p>Sign up for the tide table.</p></div>`;

describe('the ledger', () => {
  const html = pageOf(PLAIN, 1, INNER);

  test('has what was left out in its place, with the rule that did', () => {
    const { corrector, text } = read(html, { ledger: true });
    expect(text).not.toContain('Sign up');
    const block = corrector.ledger?.blocks.find(({ text }) => text.includes('Sign up'));
    expect(block?.rule).toBe('newsletter');
    const full = new DOMParser().parseFromString(corrector.ledger?.html ?? '', 'text/html');
    const part = full.querySelector(`[data-part="${block?.at}"]`);
    expect(part?.textContent).toContain('Sign up for the tide table.');
    expect(part?.previousElementSibling?.textContent).toContain('Part 13 of the log');
    expect(part?.nextElementSibling?.textContent).toContain('Part 40 of the log');
  });

  test('leaves the article itself as it is without one', () => {
    const plain = read(html).article;
    expect(read(html, { ledger: true }).article).toEqual(plain);
    expect(plain.html).not.toContain('data-part');
  });

  test('does not take a number for its own that a page has written', () => {
    const forged = pageOf(PLAIN, 1, `${INNER}<p data-part="3">${'A forged part. '.repeat(12)}</p>`);
    expect(read(forged).article.html).not.toContain('data-part');
    const { corrector } = read(forged, { ledger: true });
    expect(corrector.ledger?.html).not.toContain('data-part="3"');
  });

  test('puts an item of a list back into the list', () => {
    const list = `<ul><li>The first thing to know about the tide here.</li><li class="advertisement">Buy a rope</li><li>The second thing to know about the tide here.</li></ul>`;
    const { corrector } = read(pageOf(PLAIN, 1, list), { ledger: true });
    const full = new DOMParser().parseFromString(corrector.ledger?.html ?? '', 'text/html');
    const items = [...full.querySelectorAll('ul > *')].map(({ localName }) => localName);
    expect(items).toEqual(['li', 'li', 'li']);
  });
});

describe('a correction on the page', () => {
  test('brings back what a rule left out', () => {
    const html = pageOf(PLAIN, 1, INNER);
    const at = partWith(html, 'Sign up');
    expect(read(html, { page: [{ kind: 'keep', at }] }).text).toContain(
      'Sign up for the tide table.',
    );
  });

  test('leaves out what the extractor kept, and says by whom', () => {
    const html = pageOf(PLAIN, 1);
    expect(read(html).text).toContain(NOTE);
    const { text, removed } = read(html, { page: [{ kind: 'drop', at: partWith(html, NOTE) }] });
    expect(text).not.toContain(NOTE);
    expect(removed.map(({ rule }) => rule)).toContain('by-hand');
  });

  test('makes the picked element the article, even on a page that is none', () => {
    const html = `<!doctype html><title>Notes</title><body><ul><li><a href="/a">One thing</a></li><li><a href="/b">Another</a></li></ul><div id="note">Low water at six.<br><br>Bring boots, and a rope.</div></body>`;
    expect(extract(snapshot(open(html), { url: URL_OF_PAGE })).ok).toBe(false);
    const { text, corrector } = read(html, {
      page: [{ kind: 'root', at: 'picked' }],
      picked: '#note',
    });
    expect(text).toContain('Low water at six.');
    expect(text).toContain('Bring boots');
    expect(text).not.toContain('Another');
    expect(corrector.pickedAt()).not.toBeNull();
  });

  test('takes no element for the picked one that the page has named so', () => {
    const html = `<!doctype html><title>Notes</title><body><div data-picked>${'A forged choice. '.repeat(30)}</div><div id="note">${'The true choice. '.repeat(30)}</div></body>`;
    const { text } = read(html, { page: [{ kind: 'root', at: 'picked' }], picked: '#note' });
    expect(text).not.toContain('forged');
  });
});

describe('a rule of a site', () => {
  test.each([
    ['on another page', PLAIN],
    ['after a redesign with new class names and wrappers', REDESIGNED],
  ])('leaves the same block out %s', (_, look) => {
    const rule = lookOf(pageOf(PLAIN, 1), 'drop', NOTE);
    const { text, corrector } = read(pageOf(look, 2), { site: [rule] });
    expect(read(pageOf(look, 2)).text).toContain(NOTE);
    expect(text).not.toContain(NOTE);
    expect(text).toContain('Part 20 of the log');
    expect(text).toContain('Part 53 of the log');
    expect(corrector.unmatched()).toEqual([]);
  });

  test('keeps what it was made for after a redesign', () => {
    const extra = (look: typeof PLAIN) =>
      `<div class="newsletter-signup ${look.named('tides')}"><p>Sign up for the tide table.</p></div>`;
    const rule = lookOf(pageOf(PLAIN, 1, extra(PLAIN)), 'keep', 'Sign up');
    expect(read(pageOf(REDESIGNED, 2, extra(REDESIGNED)), { site: [rule] }).text).toContain(
      'Sign up',
    );
  });

  test('does nothing where its block is not, and says so', () => {
    const rule = lookOf(pageOf(PLAIN, 1), 'drop', NOTE);
    for (const look of [PLAIN, REDESIGNED]) {
      const other = pageOf(look, 4, '');
      const { text, corrector } = read(other, { site: [rule] });
      expect(text).toBe(read(other).text);
      expect(corrector.unmatched()).toEqual([rule]);
    }
  });

  test('finds the chosen article again after a redesign, not what stands beside it', () => {
    const chosen = pageOf(PLAIN, 1);
    const { corrector } = read(chosen, {
      page: [{ kind: 'root', at: 'picked' }],
      picked: 'article',
    });
    const at = corrector.pickedAt() ?? -1;
    const like = corrector.looks().get(at);
    if (!like) throw new Error('The article has no look');
    for (const look of [PLAIN, REDESIGNED]) {
      const { text } = read(pageOf(look, 3), { site: [{ kind: 'root', like }] });
      expect(text).toContain('Part 30 of the log');
      expect(text).toContain('Part 63 of the log');
      expect(text).not.toContain(RELATED);
      expect(text).not.toContain('All rights reserved');
    }
  });

  test('for the whole article falls back to the usual one where nothing is like it', () => {
    const { corrector } = read(pageOf(PLAIN, 1), {
      page: [{ kind: 'root', at: 'picked' }],
      picked: 'aside',
    });
    const like = corrector.looks().get(corrector.pickedAt() ?? -1);
    if (!like) throw new Error('The list has no look');
    const rule: SiteRule = { kind: 'root', like };
    const lone = pageOf(PLAIN, 2).replace(/<aside[\s\S]*<\/aside>/, '');
    const result = read(lone, { site: [rule] });
    expect(result.text).toBe(read(lone).text);
    expect(result.corrector.unmatched()).toEqual([rule]);
  });

  test('is small, and survives being written and read', () => {
    const rule = lookOf(pageOf(PLAIN, 1), 'drop', NOTE);
    const written = JSON.stringify({ 'harbour.example': [rule] });
    expect(written.length).toBeLessThan(500);
    expect(parseSiteRules(JSON.parse(written))).toEqual({
      rules: { 'harbour.example': [rule] },
      invalid: 0,
    });
  });

  test('holds no name that a build tool made up', () => {
    const rule = lookOf(pageOf(REDESIGNED, 1), 'drop', NOTE);
    expect(rule.like.names.filter((name) => /\d/.test(name))).toEqual([]);
    expect(box(PLAIN, 1)).toContain('member-note');
  });
});

test.each([
  null,
  [],
  'rules',
  { 'a.example': 'x' },
  { 'a.example': [{ kind: 'drop' }] },
  { 'a.example': [{ kind: 'steal', like: {} }] },
  { 'a b': [], 'a.example': [null] },
  {
    'a.example': [
      {
        kind: 'drop',
        like: {
          tag: 'p"onclick',
          names: [],
          opening: '',
          within: [],
          holds: {},
          length: 1,
          linked: 0,
          place: 0,
          share: 0,
        },
      },
    ],
  },
])('no rule is read from %j', (value) => {
  const { rules, invalid } = parseSiteRules(value);
  expect(rules).toEqual({});
  expect(invalid).toBeGreaterThan(0);
});

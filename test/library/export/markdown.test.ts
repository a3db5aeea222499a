// @vitest-environment jsdom
import { load } from 'js-yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../src/library/export';
import { purifyBy } from '../../../src/purify';
import { usePurify } from '../../../src/sanitize';
import { ATTACKS, exported, highlight } from './sample';

beforeAll(() => usePurify(purifyBy()));

/** The Markdown of `html` alone, without its heading. */
const bodyOf = (html: string, more: Parameters<typeof exported>[1] = {}): string =>
  toMarkdown(exported({ html }, more), { properties: false })
    .replace(/^# .*\n\n(?:.*\n){2}\n/, '')
    .trimEnd();

describe('front matter', () => {
  const read = (text: string): Record<string, unknown> =>
    load(text.slice(4, text.indexOf('\n---\n', 4))) as Record<string, unknown>;

  test("holds the properties of Obsidian's Web Clipper in their order, then our own", () => {
    const text = toMarkdown(
      exported(
        { byline: 'Ama Boateng, Jo [x] Ek', dek: 'One lamp: "lit".', text: 'Two words' },
        { summary: { tags: ['long reads', 'coast', 'clippings'] } },
      ),
      { properties: true },
    );
    expect(Object.entries(read(text))).toEqual([
      ['title', 'The reading room that stayed open through the blackout'],
      ['source', 'https://kveldsposten.example/culture/reading-room'],
      ['author', ['[[Ama Boateng]]', '[[Jo x Ek]]']],
      ['published', new Date('2026-03-09')],
      ['created', new Date('2026-03-10')],
      ['description', 'One lamp: "lit".'],
      ['tags', ['clippings', 'long-reads', 'coast']],
      ['lang', 'en'],
      ['site', 'Kveldsposten'],
      ['words', 2],
      ['lectern_id', '5c1e8f4a-0d6b-4b0e-9a39-6d2f1c7e8b90'],
    ]);
    expect(text).toContain('\n---\nThe lamps went out at nine.\n');
  });

  test.each(ATTACKS)('reads %j back as it was', (title) => {
    const text = toMarkdown(exported({ title, siteName: title, dek: title }), { properties: true });
    expect(read(text)).toMatchObject({ title: title.toWellFormed(), site: title.toWellFormed() });
  });

  test('counts the words of a language that writes none apart', () => {
    const text = toMarkdown(exported({ lang: 'ja', text: '図書館は九時に閉まる。' }), {
      properties: true,
    });
    expect(read(text).words).toBeGreaterThan(3);
  });
});

describe('text', () => {
  test.each([
    ['*not emphasised* _x_', '\\*not emphasised\\* \\_x\\_'],
    ['1. not a list', '1\\. not a list'],
    ['- not a list', '\\- not a list'],
    ['# not a heading', '\\# not a heading'],
    ['a #tag here', 'a \\#tag here'],
    ['No. #2, C# and snake_case', 'No. \\#2, C# and snake_case'],
    ['&lt;b&gt; and &amp;copy; and A &amp; B', '\\<b> and \\&copy; and A & B'],
    ['[[wiki]]|alias', '\\[\\[wiki\\]\\]\\|alias'],
    [
      '==a== %%b%% {{c}} ~~d~~',
      '\\=\\=a\\=\\= \\%\\%b\\%\\% \\{\\{c\\}} \\~\\~d\\~\\~'.replace('\\}}', '}}'),
    ],
    ['$x$ costs 5 $', '\\$x$ costs 5 $'],
    ['---', '\\---'],
    ['&gt; not a quote', '\\> not a quote'],
    ['a = b and a - b + c', 'a = b and a - b + c'],
    ['![x](https://track.example/p.gif)', '!\\[x\\](https://track.example/p.gif)'],
    ['`code` C:\\dir', '\\`code\\` C:\\\\dir'],
  ])('%j stays what it says', (text, expected) => {
    expect(bodyOf(`<p>${text}</p>`)).toBe(expected);
  });

  test.each([
    [
      'a fence within code',
      '<pre><code>```\nfence\n```</code></pre>',
      '````\n```\nfence\n```\n````',
    ],
    [
      'code in a language',
      '<pre><code data-language="ts">a  *b*\n</code></pre>',
      '```ts\na  *b*\n```',
    ],
    ['lines without a code element', '<pre>a\n  b</pre>', '```\na\n  b\n```'],
    [
      'an address with brackets',
      '<a href="https://ok.example/a)b(c d">x</a>',
      '[x](<https://ok.example/a)b(c%20d>)',
    ],
    [
      'an address with quotes',
      '<a href="https://ok.example/&quot; onmouseover=&quot;x">x</a>',
      '[x](https://ok.example/%22%20onmouseover=%22x)',
    ],
    ['a script as address', '<a href="javascript:alert(1)">x</a>', 'x'],
    ['a link to a place in the article', '<p><a href="#part">part</a></p>', 'part'],
    [
      'a picture',
      '<img src="https://a.example/b.png" alt="a ] b">',
      '![a \\] b](https://a.example/b.png)',
    ],
    [
      'a table',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>a||b<br>c</td><td></td></tr></tbody></table>',
      '| a | b |\n| --- | --- |\n| a\\|\\|b<br>c |  |',
    ],
    ['struck text', '<p><del>no</del> yes</p>', '~~no~~ yes'],
    ['a formula', '<p>so <math><mi>x</mi></math></p>', 'so <math><mi>x</mi></math>'],
    ['raised text', '<p>x<sup>2</sup></p>', 'x<sup>2</sup>'],
    ['a first heading', '<h1>Part</h1><p>x</p>', '## Part\n\nx'],
  ])('%s', (_what, html, expected) => {
    expect(bodyOf(html)).toBe(expected);
  });

  test('a table with more than lines in its cells stays markup on one line', () => {
    const html =
      '<table><tbody><tr><td rowspan="2">a</td><td><ul>\n<li>b</li>\n</ul></td></tr></tbody></table>';
    expect(bodyOf(html)).toBe(
      html
        .replace(/\n/g, ' ')
        .replace('<ul> <li>', '<ul><li>')
        .replace('</li> </ul>', '</li></ul>'),
    );
  });

  test("the article's own notes are footnotes", () => {
    const html =
      '<p>Fog<sup><a role="doc-noteref" href="#n1">1</a></sup>.</p><section role="doc-endnotes"><ol><li id="n1"><p>Or milk.</p><p>Two. <a role="doc-backlink" href="#r1">back</a></p></li></ol></section>';
    expect(bodyOf(html)).toBe('Fog[^a-n1].\n\n[^a-n1]: Or milk.\n\n    Two.');
  });
});

describe('marks', () => {
  test('stand between signs, with their notes below', () => {
    const highlights = [
      highlight('the widow', { note: 'Who?\n# She' }),
      highlight('wool and there'),
    ];
    expect(bodyOf('<p>There is wool and <em>there</em> is the widow.</p>', { highlights })).toBe(
      'There is ==wool and _there_== is ==the widow==[^note-1].\n\n[^note-1]: Who?\n    \\# She',
    );
  });

  test('of several places the one with the same surroundings is marked', () => {
    const highlights = [highlight('grey', { prefix: 'very ', suffix: ' sea' })];
    expect(bodyOf('<p>grey sky, very grey sea, grey sand</p>', { highlights })).toBe(
      'grey sky, very ==grey== sea, grey sand',
    );
  });

  test('over several paragraphs each has its part', () => {
    const highlights = [highlight('end. Begin', { note: 'x' })];
    expect(bodyOf('<p>The end.</p>\n<p>Begin again.</p>', { highlights })).toBe(
      'The ==end.==\n\n==Begin==[^note-1] again.\n\n[^note-1]: x',
    );
  });

  test('whose passage is gone, or is code, are listed with their notes', () => {
    const highlights = [highlight('gone *now*', { note: 'why' }), highlight('let a')];
    expect(bodyOf('<pre><code>let a;</code></pre>', { highlights })).toBe(
      '```\nlet a;\n```\n\n## Highlights\n\n- ==gone \\*now\\*==\n\n    why\n- ==let a==',
    );
  });
});

test('without properties it opens with title, names and address', () => {
  expect(toMarkdown(exported({ title: '# one', publishedTime: null }), { properties: false })).toBe(
    '# \\# one\n\nAma Boateng, Kveldsposten  \n<https://kveldsposten.example/culture/reading-room>\n\nThe lamps went out at nine.\n',
  );
});

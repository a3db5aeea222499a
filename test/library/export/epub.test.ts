// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { purify, purifyBy } from '../../../src/purify';
import { usePurify } from '../../../src/sanitize';
import { bookOf, checked, WHITE } from './book';
import { ATTACKS, exported, highlight } from './sample';

beforeAll(() => usePurify(purifyBy()));

const SOURCE = 'https://kveldsposten.example/a.png';
const picture = { type: 'image/png', arrayBuffer: async () => WHITE.buffer } as unknown as Blob;

/** Markup as pages have it, each piece against some rule of EPUB's schema. */
const ODD: readonly string[] = [
  '<p>a<br>b<hr></p><wbr>',
  '<ul>text<li>a</li><ul><li>b</li></ul></ul><li>orphan</li><ol start="x" type="disc"><li value="no">a</li></ol><ul></ul>',
  '<dl><dd>first</dd><dt>then</dt></dl><dl><dt>a</dt><dd>b</dd></dl><dl></dl><dt>orphan</dt><dl><dt><h3>x</h3></dt><dd>y</dd></dl>',
  '<table><caption>c</caption><caption>d</caption><thead><tr><th scope="row" headers="x">a</th></tr></thead><tfoot><tr><td>f</td></tr></tfoot><tbody><tr></tr><tr><td colspan="0" rowspan="x">b</td></tr></tbody></table><table></table><table><tr><td><table><tr><td>in</td></tr></table></td></tr></table><table><colgroup><col></colgroup><tr><th><h3>x</h3></th></tr></table>',
  '<figure><p>a</p><figcaption>b</figcaption><p>c</p><figcaption>d</figcaption></figure><figcaption>orphan</figcaption><figure></figure>',
  '<details><p>no summary</p></details><details><p>x</p><summary>late</summary></details><summary>orphan</summary>',
  '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby><ruby><rt>x</rt></ruby><ruby>a</ruby><rt>orphan</rt><rp>x</rp>',
  '<span><div>block in line</div></span><em><p>x</p><strong><ul><li>y</li></ul></strong></em><h2><p>x</p></h2><a href="https://a.example/"><div>x</div></a>',
  '<a href="https://a.example/?q=a|b^c`d{e}&f=[1]#x#y">a</a><a href="https://a.example/%zz%2">b</a><a href="#nowhere">c</a><a href="mailto:a b@c.example">d</a><a href="https://a.example/ü ß">e</a><a>f</a><a href="https://under_score.example/">g</a><a href="https://user:pw@a.example:8080/">h</a>',
  '<p id="1 2">a</p><p id="x:y">b</p><p id="x:y">c</p><a href="#x:y">d</a><p id="">e</p>',
  '<time datetime="yesterday">y</time><time>last week</time><del datetime="x">a</del><ins>b</ins><bdo>c</bdo><bdo dir="rtl">d</bdo>',
  '<p lang="xx-invalid-tag-that-is-far-too-long-1">a</p><p lang="">b</p><p dir="up">c</p><p lang="zh-Hant-TW">d</p>',
  `<img src="${SOURCE}" width="50%" height="1e3" alt="x"><img src="${SOURCE}"><img src="data:image/png;base64,AAAA">`,
  '<math><mfrac><mi>a</mi></mfrac></math><math display="block"><mi mathvariant="nope" fence="true">a</mi><mo fence="true" lspace="0.2em">+</mo><msup><mi>x</mi><mn>2</mn></msup></math><math>text</math><math><semantics><mrow><mi>x</mi></mrow></semantics></math><math><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></math><math><mtr><mi>a</mi></mtr></math><math></math><math><mmultiscripts><mi>x</mi><mprescripts></mprescripts><mi>a</mi><none></none></mmultiscripts></math>',
  '<pre><code data-language="ts">a &lt; b</code><p>x</p></pre><pre>a\n\n b</pre>',
  '<section role="doc-endnotes"><ol><li id="n1">note <a role="doc-backlink" href="#r1">back</a></li></ol></section><a id="r1" role="doc-noteref" href="#n1">1</a>',
  '<footer><div><footer>x</footer></div></footer><math><mrow><math><mi>y</mi></math></mrow></math><math><semantics></semantics></math>',
  '<blockquote>bare text</blockquote><article><h4>x</h4></article><section></section><aside>y</aside><footer>z</footer><div>a<p>b</p>c</div>',
  '<a href="https://a.example/" data-embed="video" data-player="https://a.example/">video</a><p title="a&quot;b">t</p>',
];

const book = (html: readonly string[]) =>
  html.map((markup, index) =>
    exported(
      { html: markup, title: `Chapter ${index + 1}`, url: `https://kveldsposten.example/${index}` },
      { images: new Map([[SOURCE, picture]]) },
    ),
  );

describe('EPUBCheck finds nothing against', () => {
  test('one article with picture, formula, highlights and notes', async () => {
    const bytes = await bookOf(
      [
        exported(
          {
            html: `<p>wool and milk</p><figure><img src="${SOURCE}" alt="Fog"><figcaption>Fog</figcaption></figure><p>So <math><msup><mi>x</mi><mn>2</mn></msup></math>.</p>`,
            lang: 'en',
          },
          {
            images: new Map([[SOURCE, picture]]),
            highlights: [highlight('milk', { note: 'White.' }), highlight('gone', { note: 'x' })],
            summary: { note: 'On grey.' },
          },
        ),
      ],
      'The reading room',
    );
    expect(checked(bytes)).toEqual([]);
    const files = unzipSync(bytes);
    expect(Object.keys(files)[0]).toBe('mimetype');
    const opf = strFromU8(files['EPUB/package.opf'] ?? new Uint8Array());
    expect(opf).toContain('properties="mathml"');
    expect(opf).toContain('properties="cover-image"');
    expect(strFromU8(files['EPUB/chapter-1.xhtml'] ?? new Uint8Array())).toMatch(
      /<img [^>]*src="images\/[0-9a-f]{16}\.png"/,
    );
  });

  test('many articles: several languages and directions, strings that break exports, markup as pages have it', async () => {
    const attacks = ATTACKS.map((text, index) =>
      exported(
        {
          title: text,
          byline: text,
          siteName: text,
          url: `https://kveldsposten.example/attack/${index}`,
          html: '<p></p>',
        },
        { summary: { note: text }, highlights: [highlight('gone', { note: text })] },
      ),
    );
    const bytes = await bookOf(
      [
        exported({ lang: 'ar', dir: 'rtl', title: 'الضباب', html: '<p>الضباب <em>رمادي</em></p>' }),
        exported({ lang: 'ja', title: '霧', html: '<p><ruby>霧<rt>きり</rt></ruby></p>' }),
        exported({ lang: null, byline: null, siteName: null, publishedTime: 'yesterday' }),
        ...book(ODD),
        ...attacks,
      ],
      ATTACKS.join(' '),
    );
    expect(checked(bytes)).toEqual([]);
    const files = unzipSync(bytes);
    const chapter = strFromU8(files['EPUB/chapter-1.xhtml'] ?? new Uint8Array());
    expect(chapter).toContain('dir="rtl"');
    expect(chapter).toContain('xml:lang="ar"');
  });
});

test.each(ODD)('%s keeps its text', async (markup) => {
  const files = unzipSync(await bookOf(book([markup])));
  const chapter = strFromU8(files['EPUB/chapter-1.xhtml'] ?? new Uint8Array());
  const letters = (text: string | null | undefined) => (text ?? '').replace(/[\s()]/g, '');
  const written = new DOMParser().parseFromString(chapter, 'application/xhtml+xml');
  const given = new DOMParser().parseFromString(purify(markup), 'text/html');
  for (const bracket of given.querySelectorAll('rp')) bracket.remove();
  const rest = letters(written.body.textContent);
  const walker = given.createTreeWalker(given.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    for (const word of walker.currentNode.textContent?.match(/\p{L}+/gu) ?? [])
      expect(rest).toContain(word);
});

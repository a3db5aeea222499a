// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { BodyText } from '../../../src/reader/marks/body-text';
import { describePassage } from '../../../src/reader/marks/passage';

async function bodyOf(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return { root, body: await BodyText.of(root) };
}

const HTML = `
  <p>One  <b>two</b>
   three<br>four</p><p>\u00a0</p>
  <ul><li>fi\u00adve</li><li>six <button>Copy</button></li></ul>
  <blockquote><p>“Seven <em>eight</em>nine”</p></blockquote>`;

describe('the text of a body', () => {
  test('has one space for each run and between blocks, and no tools', async () => {
    const { body } = await bodyOf(HTML);
    expect(body.text).toBe('One two three four five six “Seven eightnine”');
  });

  test('does not depend on how the markup is indented', async () => {
    const { body } = await bodyOf(HTML);
    const other = await bodyOf(HTML.replace(/\s*\n\s*/g, ' ').replaceAll('> <', '><'));
    expect(other.body.text).toBe(body.text);
  });

  test('knows where each passage stands in the document, and the other way round', async () => {
    const { body } = await bodyOf(HTML);
    for (let start = 0; start < body.text.length; start++)
      for (let end = start + 1; end <= body.text.length; end++) {
        const wanted = body.text.slice(start, end);
        if (wanted !== wanted.trim()) continue;
        const range = body.rangeOf(start, end);
        expect(range && body.spanOf(range)).toEqual([start, end]);
      }
  });
});

describe('a selection', () => {
  const selected = async (set: (range: Range, root: HTMLElement) => void, html = HTML) => {
    const { root, body } = await bodyOf(html);
    const range = document.createRange();
    set(range, root);
    return describePassage(body, range);
  };

  test('is described by its words, what is around them and where they are', async () => {
    const passage = await selected((range, root) =>
      range.selectNodeContents(root.querySelector('b') as Element),
    );
    expect(passage).toEqual({
      quote: { exact: 'two', prefix: 'One ', suffix: ' three four five six “Seven eigh' },
      position: { start: 4, end: 7 },
    });
  });

  test('whose ends are no text holds the text between them', async () => {
    const passage = await selected((range, root) => {
      range.setStartBefore(root.querySelector('ul') as Element);
      range.setEndAfter(root.querySelector('ul') as Element);
    });
    expect(passage?.quote.exact).toBe('five six');
    const all = await selected((range, root) => range.selectNodeContents(root));
    expect(all?.quote.exact).toMatch(/^One .* eightnine”$/);
  });

  test('that reaches over the body is cut to it, and outside of it is none', async () => {
    const over = await selected((range, root) => {
      range.setStart(root.querySelector('em')?.firstChild as Text, 0);
      const after = document.createElement('p');
      after.textContent = 'Not of the article';
      document.body.append(after);
      range.setEnd(after.firstChild as Text, 3);
    });
    expect(over?.quote.exact).toBe('eightnine”');
    const none = await selected((range) => {
      const outside = document.createElement('p');
      outside.textContent = 'Outside';
      document.body.append(outside);
      range.selectNodeContents(outside);
    });
    expect(none).toBeNull();
  });
});

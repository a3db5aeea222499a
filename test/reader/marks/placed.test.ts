// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import type { HighlightId, Marking } from '../../../src/article';
import { BodyText } from '../../../src/reader/marks/body-text';
import { passageOf } from '../../../src/reader/marks/passage';
import { PlacedMarks } from '../../../src/reader/marks/placed';

const HTML =
  '<p>The keeper <b>climbed</b> the stairs at nine.</p>\n<ul><li>Nobody <a href="#x">else was</a> awake.</li>\n<li>It rained.</li></ul><p>In June the lamp went out.</p>';

async function stage() {
  const body = document.createElement('div');
  body.innerHTML = HTML;
  document.body.replaceChildren(body);
  const { text } = await BodyText.of(body);
  const mark = (exact: string, changes: Partial<Marking> = {}): Marking => {
    const start = text.indexOf(exact);
    return {
      ...passageOf(text, start, start + exact.length),
      ...{ id: exact as HighlightId, colour: 'amber', hasNote: false },
      ...changes,
    };
  };
  const placed = new PlacedMarks(body);
  const { signal } = new AbortController();
  const wordsOf = (id: string) =>
    [...body.querySelectorAll<HTMLElement>(`[data-marking="${id}"]`)]
      .map(({ textContent }) => textContent)
      .join('|');
  return { body, mark, placed, signal, wordsOf };
}

describe('highlights', () => {
  test('are drawn over elements and blocks, and leave the article as it was', async () => {
    const { body, mark, placed, signal, wordsOf } = await stage();
    const all = ['keeper climbed the', 'nine. Nobody else was awake', 'lamp'].map((exact) =>
      mark(exact),
    );
    await placed.add(all, signal);
    expect(all.map(({ id }) => wordsOf(id))).toEqual([
      'keeper |climbed| the',
      'nine.|Nobody |else was| awake',
      'lamp',
    ]);
    expect(body.querySelectorAll('ul > mark')).toHaveLength(0);
    for (const { id } of all) placed.remove(id);
    expect(body.innerHTML).toBe(HTML);
    expect(body.querySelector('li')?.childNodes).toHaveLength(3);
  });

  test('that overlap are all drawn, and taken away one by one', async () => {
    const { body, mark, placed, signal, wordsOf } = await stage();
    const [a, b, c] = ['keeper climbed the stairs', 'climbed', 'the stairs at nine'].map((exact) =>
      mark(exact),
    );
    if (!a || !b || !c) throw new Error('no marks');
    await placed.add([a, b, c], signal);
    for (const { id, quote } of [a, b, c])
      expect(wordsOf(id).replaceAll('|', '')).toBe(quote.exact);
    placed.remove(a.id);
    expect(wordsOf(b.id)).toBe('climbed');
    expect(wordsOf(c.id).replaceAll('|', '')).toBe('the stairs at nine');
    placed.remove(b.id);
    placed.remove(c.id);
    expect(body.innerHTML).toBe(HTML);
  });

  test('come in the order of the text, those without a place last', async () => {
    const { mark, placed, signal } = await stage();
    const lost = {
      ...mark('lamp', { id: 'lost' as HighlightId }),
      ...passageOf('This was taken out of the page long ago.', 0, 40),
    };
    await placed.add([lost, mark('lamp went out'), mark('keeper climbed the stairs')], signal);
    expect(placed.all().map(({ marking, span }) => [marking.id, span !== null])).toEqual([
      ['keeper climbed the stairs', true],
      ['lamp went out', true],
      ['lost', false],
    ]);
  });

  test('show their colour and, once, that something is written about them', async () => {
    const { body, mark, placed, signal } = await stage();
    await placed.add([mark('keeper climbed the', { hasNote: true })], signal);
    placed.change('keeper climbed the' as HighlightId, { colour: 'rose' });
    const parts = [...body.querySelectorAll<HTMLElement>('mark')];
    expect(parts.map(({ dataset }) => dataset.colour)).toEqual(['rose', 'rose', 'rose']);
    expect(parts.map((part) => part.hasAttribute('data-note'))).toEqual([false, false, true]);
  });

  test('are not drawn any further once nobody wants them', async () => {
    const { body, mark, placed } = await stage();
    await placed.add([mark('lamp')], AbortSignal.abort());
    expect(body.innerHTML).toBe(HTML);
  });
});

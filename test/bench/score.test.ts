import { describe, expect, test } from 'vitest';
import type { CorpusPage } from '../../bench/corpus';
import { scorePage } from '../../bench/metrics/score';
import { percentile, summarize } from '../../bench/metrics/summary';
import { failedPrediction, predictionOf } from '../../bench/prediction';

const PAGE: CorpusPage = {
  id: 'mill',
  set: 'small',
  url: 'https://harrowmere.example/mill',
  type: 'article',
  title: 'The mill',
  author: null,
  date: null,
  body: 'The mill stood by the river.',
  with: ['stood by', 'the  river'],
  without: ['Subscribe now'],
};
const right = predictionOf(
  'mill',
  { title: 'The mill', html: '<p>The mill stood by the river.</p>' },
  5,
);
const refused = predictionOf('mill', { readable: false, reason: 'no-article' }, 5);

describe('the score of a page', () => {
  test('is made of the text of the markup when an extractor gives no text', () => {
    const { body, snippets, title, author } = scorePage(PAGE, right);
    expect(body?.isExact).toBe(true);
    expect(snippets).toEqual({ wanted: 2, wantedFound: 2, unwanted: 1, unwantedFound: 0 });
    expect([title, author]).toEqual([true, null]);
  });

  test('tells a refusal and a failure from an answer', () => {
    expect(scorePage(PAGE, refused)).toMatchObject({
      isEmpty: true,
      isOffered: false,
      error: null,
    });
    expect(scorePage(PAGE, failedPrediction('mill', new Error('hung'))).error).toBe('hung');
  });

  test('is given without captions too', () => {
    const html =
      '<p>The mill stood by the river.</p><figure><figcaption>The mill.</figcaption></figure>';
    const { body } = scorePage(PAGE, predictionOf('mill', { html }, 5));
    expect([body?.isExact, body?.bare.isExact]).toEqual([false, true]);
    expect(summarize([scorePage(PAGE, predictionOf('mill', { html }, 5))]).body).toMatchObject({
      exact: 0,
      bareExact: 1,
      bareF1: 1,
    });
  });

  test('leaves out what the corpus does not tell', () => {
    const score = scorePage({ ...PAGE, body: null, with: [], without: [] }, right);
    expect([score.body, score.snippets]).toEqual([null, null]);
  });
});

describe('the summary', () => {
  test('takes precision over pages with text and recall over all, then F1 of both', () => {
    const { body } = summarize([scorePage(PAGE, right), scorePage(PAGE, refused)]);
    expect(body).toMatchObject({
      shinglePrecision: 1,
      shingleRecall: 0.5,
      exact: 0.5,
      wordF1: 0.5,
    });
    expect(body?.shingleF1).toBeCloseTo(2 / 3, 12);
    expect([body?.under80, body?.under50]).toEqual([1, 1]);
  });

  test('counts snippets over all pages', () => {
    const noisy = predictionOf('mill', { text: 'It stood by. Subscribe now' }, 5);
    const { snippets } = summarize([scorePage(PAGE, right), scorePage(PAGE, noisy)]);
    expect(snippets?.precision).toBe(3 / 4);
    expect(snippets?.recall).toBe(3 / 4);
  });

  test('counts offers only of extractors that can refuse', () => {
    const offered = predictionOf('mill', { readable: true, text: 'The mill' }, 5);
    expect(summarize([offered, refused].map((one) => scorePage(PAGE, one))).offered).toBe(1);
    expect(summarize([scorePage(PAGE, right)]).offered).toBeNull();
  });
});

test('a percentile is one of the values', () => {
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2);
  expect(percentile([4, 1, 3, 2], 0.95)).toBe(4);
  expect(() => percentile([], 0.5)).toThrow('No values');
});

import { describe, expect, test } from 'vitest';
import type { ArticleId, HighlightId } from '../../../src/article';
import type { Highlight, HighlightedArticle, Summary } from '../../../src/library';
import { fromAnnotation } from '../../../src/library/backup/annotation';
import { highlightsToJson, highlightsToMarkdown } from '../../../src/library/export/highlights';
import { article } from '../sample';

const highlight = (exact: string, changes: Partial<Highlight> = {}): Highlight => ({
  id: exact as HighlightId,
  article: 'a' as ArticleId,
  quote: { exact, prefix: 'before ', suffix: ' after' },
  position: { start: 7, end: 7 + exact.length },
  colour: 'amber',
  note: null,
  createdAt: Date.UTC(2026, 2, 9),
  changedAt: Date.UTC(2026, 2, 9),
  deletedAt: null,
  ...changes,
});

const ALL: readonly HighlightedArticle[] = [
  {
    summary: article() as unknown as Summary,
    highlights: [
      highlight('The lamps *went* out', { note: 'Why?\nAsk Ama.' }),
      highlight('# nine'),
    ],
  },
];

describe('highlights', () => {
  test('are a section an article and a quote each in Markdown', () => {
    expect(highlightsToMarkdown(ALL)).toBe(`# Highlights

## The reading room that stayed open through the blackout

Ama Boateng, Kveldsposten${'  '}
<https://kveldsposten.example/culture/reading-room>

> The lamps \\*went\\* out

Why?
Ask Ama.

> \\# nine
`);
  });

  test('bear the name that the reader gave their colour, in both', () => {
    const called = (colour: string) => (colour === 'amber' ? 'Ask *again*' : null);
    const green = { ...ALL[0], highlights: [highlight('nine', { colour: 'green' })] };
    expect(highlightsToMarkdown(ALL, called)).toContain(
      '> The lamps \\*went\\* out\n\n*Ask \\*again\\**\n\nWhy?\nAsk Ama.',
    );
    expect(highlightsToMarkdown([green as HighlightedArticle], called)).not.toContain('*Ask');
    const { items } = JSON.parse(highlightsToJson(ALL, called)).first;
    const tag = { type: 'TextualBody', purpose: 'tagging', value: 'Ask *again*' };
    expect(items[0].body).toEqual([expect.objectContaining({ purpose: 'commenting' }), tag]);
    expect(items[1].body).toEqual([tag]);
    expect(fromAnnotation(items[1])?.note).toBeNull();
  });

  test('are a collection of W3C annotations in JSON', () => {
    const collection = JSON.parse(highlightsToJson(ALL));
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 2 });
    expect(collection.first.items[0]).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-03-09T00:00:00.000Z',
      body: [{ type: 'TextualBody', value: 'Why?\nAsk Ama.' }],
      target: {
        source: 'https://kveldsposten.example/culture/reading-room',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'The lamps *went* out',
            prefix: 'before ',
            suffix: ' after',
          },
          { type: 'TextPositionSelector', start: 7, end: 27 },
        ],
      },
    });
  });
});

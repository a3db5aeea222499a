import { toAnnotation } from '../backup/annotation';
import type { HighlightedArticle } from '../highlights';
import type { Highlight } from '../schema';
import { escapeText } from './markdown/escape';

const lines = (text: string): readonly string[] => text.trim().split(/\r?\n/);

const quoted = ({ quote, note }: Highlight): string => {
  const passage = lines(quote.exact).map((line) => `> ${escapeText(line)}`);
  const written = note === null ? [] : ['', ...lines(note).map(escapeText)];
  return [...passage, ...written].join('\n');
};

function section({ summary, highlights }: HighlightedArticle): string {
  const from = [summary.byline, summary.siteName].filter(Boolean).join(', ');
  const head = `## ${escapeText(summary.title)}\n\n${from === '' ? '' : `${escapeText(from)}  \n`}<${summary.url}>`;
  return [head, ...highlights.map(quoted)].join('\n\n');
}

/** Highlights with their notes as Markdown: a section an article, a quote a highlight. */
export const highlightsToMarkdown = (articles: readonly HighlightedArticle[]): string =>
  `${['# Highlights', ...articles.map(section)].join('\n\n')}\n`;

/** Highlights with their notes as a collection of W3C Web Annotations, in one page. */
export function highlightsToJson(articles: readonly HighlightedArticle[]): string {
  const items = articles.flatMap(({ summary, highlights }) =>
    highlights.map((highlight) => toAnnotation(highlight, summary.url)),
  );
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

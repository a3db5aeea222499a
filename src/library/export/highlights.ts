import type { Colour } from '../../article';
import { toAnnotation } from '../backup/annotation';
import type { HighlightedArticle } from '../highlights';
import type { Highlight } from '../schema';
import { escapeText } from './markdown/escape';

const lines = (text: string): readonly string[] => text.trim().split(/\r?\n/);

/** The reader's own word for a colour; null where there is none. */
type Called = (colour: Colour) => string | null;

const quoted = ({ quote, note, colour }: Highlight, called: Called): string => {
  const name = called(colour);
  const passage = lines(quote.exact).map((line) => `> ${escapeText(line)}`);
  const written = note === null ? [] : ['', ...lines(note).map(escapeText)];
  const word = name === null ? [] : ['', `*${escapeText(name)}*`];
  return [...passage, ...word, ...written].join('\n');
};

function section({ summary, highlights }: HighlightedArticle, called: Called): string {
  const from = [summary.byline, summary.siteName].filter(Boolean).join(', ');
  const head = `## ${escapeText(summary.title)}\n\n${from === '' ? '' : `${escapeText(from)}  \n`}<${summary.url}>`;
  return [head, ...highlights.map((highlight) => quoted(highlight, called))].join('\n\n');
}

/** Highlights with their notes as Markdown: a section an article, a quote a highlight. */
export const highlightsToMarkdown = (
  articles: readonly HighlightedArticle[],
  called: Called = () => null,
): string =>
  `${['# Highlights', ...articles.map((article) => section(article, called))].join('\n\n')}\n`;

/** As the Web Annotation model has it: the name of the colour is a body whose purpose is tagging. */
function tagged(
  annotation: ReturnType<typeof toAnnotation>,
  { colour }: Highlight,
  called: Called,
) {
  const value = called(colour);
  if (value === null) return annotation;
  const tag = { type: 'TextualBody', value, purpose: 'tagging' };
  return { ...annotation, body: [annotation.body, tag].flat() };
}

/** Highlights with their notes as a collection of W3C Web Annotations, in one page. */
export function highlightsToJson(
  articles: readonly HighlightedArticle[],
  called: Called = () => null,
): string {
  const items = articles.flatMap(({ summary, highlights }) =>
    highlights.map((highlight) => tagged(toAnnotation(highlight, summary.url), highlight, called)),
  );
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

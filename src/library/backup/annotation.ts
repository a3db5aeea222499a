import { type Highlight, parseHighlight } from '../schema';
import { type Fields, fields } from '../schema/values';

/** A time in ISO 8601; undefined where it is beyond what dates can say. */
const iso = (time: number): string | undefined => {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

const list = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.map(fields).filter((entry) => entry !== undefined) : [];

/**
 * A highlight as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/). What that model has
 * no place for stands under `lectern`.
 */
export function toAnnotation(highlight: Highlight, source: string): Fields {
  const { id, article, quote, position, colour, note, createdAt, changedAt, deletedAt } = highlight;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:lectern:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: note === null ? 'highlighting' : 'commenting',
    created: iso(createdAt),
    modified: iso(changedAt),
    body: note === null ? [] : [{ type: 'TextualBody', value: note, purpose: 'commenting' }],
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
    },
    lectern: { id, article, colour, createdAt, changedAt, deletedAt },
  };
}

/** The highlight of an annotation that `toAnnotation` made; undefined if it is none. */
export function fromAnnotation(value: unknown): Highlight | undefined {
  const given = fields(value);
  const selectors = list(fields(given?.target)?.selector);
  const body = list(given?.body).find(({ purpose }) => purpose !== 'tagging');
  return parseHighlight({
    ...fields(given?.lectern),
    quote: selectors.find(({ type }) => type === 'TextQuoteSelector'),
    position: selectors.find(({ type }) => type === 'TextPositionSelector'),
    note: body?.value ?? null,
  });
}

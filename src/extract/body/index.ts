import type { Metadata } from '../metadata';
import { read } from '../model';
import { readClues } from '../model/clues';
import type { Body } from './body';
import { bodyOf } from './model';
import { findOutside } from './outside';
import { proseLength } from './prose';
import { withStandfirst } from './standfirst';
import { findThread, threadBody, withPosts } from './thread';

export { type Body, wholeOf } from './body';
export { readabilityBody } from './readability';

/** Characters of text below which the model is not believed to have found the article. */
const ENOUGH = 140;

/** Finds a body in its own way, apart from what stands outside. */
export type Fallback = (document: Document, outside: ReadonlySet<Element>) => Body | null;

/**
 * Finds the article's root and blocks: by the model, by `fallback` where the model sees next to
 * nothing. Answers `unsure` when that is so and there is no fallback.
 */
export const findBody = (
  document: Document,
  metadata: Metadata,
  url: string,
  fallback: Fallback | undefined,
): Body | null | 'unsure' => {
  const outside = findOutside(document, metadata.headline);
  const thread = findThread(document);
  const clues = readClues(document, metadata, url);
  if (thread) return threadBody(thread, read(document, clues, new Set()));
  const reading = read(document, clues, outside);
  const body = bodyOf(
    reading.isDiscussion
      ? withPosts(reading, document.body)
      : withStandfirst(reading, metadata.headline, outside),
  );
  if (body && proseLength(body.root, [...outside]) > ENOUGH) return body;
  return fallback ? (fallback(document, outside) ?? body) : 'unsure';
};

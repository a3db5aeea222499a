import type { Metadata } from '../metadata';
import { read } from '../model';
import { readClues } from '../model/clues';
import type { Body } from './body';
import type { Fallback } from './fallback';
import { bodyOf } from './model';
import { findOutside } from './outside';
import { hasProse } from './prose';
import { withStandfirst } from './standfirst';
import { findThread } from './thread';

export { type Body, wholeOf } from './body';
export { FALLBACK, type Fallback } from './fallback';

/** Characters of text below which the model is not believed to have found the article. */
const ENOUGH = 140;

/**
 * Finds the article's root and blocks: by the model, with `fallback` where the model sees next to
 * nothing or a discussion. Answers `unsure` when that is so and there is no fallback.
 */
export const findBody = (
  document: Document,
  metadata: Metadata,
  url: string,
  fallback: Fallback | undefined,
): Body | null | 'unsure' => {
  const outside = findOutside(document, metadata.headline);
  const thread = findThread(document);
  if (thread && !fallback) return 'unsure';
  const clues = readClues(document, metadata, url);
  if (thread && fallback) return fallback.thread(thread, read(document, clues, new Set()));
  const reading = read(document, clues, outside);
  if (reading.isDiscussion && !fallback) return 'unsure';
  const body = bodyOf(
    reading.isDiscussion && fallback
      ? fallback.posts(reading, document.body)
      : withStandfirst(reading, metadata.headline, outside),
  );
  if (body && hasProse(ENOUGH, body.root, outside)) return body;
  return fallback ? (fallback.body(document, outside) ?? body) : 'unsure';
};

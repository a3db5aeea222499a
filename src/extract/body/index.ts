import type { Metadata } from '../metadata';
import { read } from '../model';
import { readClues } from '../model/clues';
import { bodyOf } from './model';
import { findOutside } from './outside';
import { proseLength } from './prose';
import { readabilityBody } from './readability';
import { withStandfirst } from './standfirst';
import { findThread } from './thread';

/** Where the article stands in the document, and which of its blocks surely belong to it. */
export interface Body {
  readonly root: Element;
  /** Blocks that belong to the body; null when the whole root does. */
  readonly kept: ReadonlySet<Element> | null;
  /** Parts that are left out, with the chance that they belong to the article; null when none is. */
  readonly dropped: ReadonlyMap<Element, number> | null;
  /** Parts of the page that belong to no article. */
  readonly outside: ReadonlySet<Element>;
  /** The article is a discussion: its posts are what is read. */
  readonly isThread: boolean;
}

/** Characters of text below which the model is not believed to have found the article. */
const ENOUGH = 140;

/** Finds the article's root and blocks: by the model, by Readability where the model sees next to nothing. */
export const findBody = (document: Document, metadata: Metadata): Body | null => {
  const outside = findOutside(document, metadata.headline);
  const thread = findThread(document);
  if (thread)
    return { root: thread, kept: null, dropped: null, outside: new Set(), isThread: true };
  const reading = read(document, readClues(document, metadata), outside);
  const body = bodyOf(withStandfirst(reading, metadata.headline, outside), outside);
  if (body && proseLength(body.root, [...outside]) > ENOUGH) return body;
  return readabilityBody(document, outside) ?? body;
};

import type { Body } from './body';
import { threadBody, withPosts } from './posts';
import { readabilityBody } from './readability';

/** What few pages need, and comes in a script of its own. */
export interface Fallback {
  /** Finds a body in its own way, apart from what stands outside, where the model sees next to nothing. */
  readonly body: (document: Document, outside: ReadonlySet<Element>) => Body | null;
  readonly thread: typeof threadBody;
  readonly posts: typeof withPosts;
}

export const FALLBACK: Fallback = { body: readabilityBody, thread: threadBody, posts: withPosts };

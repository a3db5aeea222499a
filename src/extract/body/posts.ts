import { textIn } from '../blocks';
import type { Reading } from '../model';
import { type Body, wholeOf } from './body';
import { withoutEchoes } from './echoes';
import { bodyOf } from './model';
import { withHeads } from './post-heads';
import { proseLength } from './prose';

/** Leaves each post of a discussion its author and its date, and says nothing twice. */
export const withPosts = (reading: Reading, thread: Element): Reading =>
  withHeads(withoutEchoes(reading), thread);

/** Below this chance a part of a thread is a label or a button rather than a post. */
const MIN_POST = 0.2;
/** Share of a thread's prose without which the model has not seen the thread. */
const MIN_SEEN = 0.5;

/** The thread as the model sees it; all of it, where the model takes the posts for comments on something. */
export const threadBody = (thread: Element, reading: Reading): Body => {
  const { segmentation, chances } = reading;
  const kept = segmentation.blocks.map(
    ({ index, area }) => (chances[index] ?? 0) >= MIN_POST && thread.contains(area.element),
  );
  const body = bodyOf(withPosts({ ...reading, kept }, thread));
  const isSeen = body && keptLength(body) > MIN_SEEN * proseLength(thread);
  return { ...(isSeen ? body : wholeOf(thread)), isThread: true };
};

const keptLength = ({ kept }: Body): number =>
  [...(kept ?? [])].reduce((length, block) => length + textIn(block).length, 0);

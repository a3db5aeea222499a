import { Readability } from '@mozilla/readability';
import { commonAncestor } from './ancestor';
import { type Body, wholeOf } from './body';

/** The smallest pieces that are kept or left out as a whole. */
export const LEAF =
  'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,pre,blockquote,figcaption,caption,summary,address,img,video,audio,iframe,math';
const MARK = 'data-block';
const OUTSIDE = 'data-outside';

/** Runs Readability on a second copy whose blocks are numbered, and finds the kept numbers again. */
export const readabilityBody = (document: Document, outside: ReadonlySet<Element>): Body | null => {
  const blocks = [...document.body.querySelectorAll(LEAF)];
  blocks.forEach((block, index) => {
    block.setAttribute(MARK, String(index));
  });
  for (const element of outside) element.setAttribute(OUTSIDE, '');
  const copy = document.cloneNode(true) as Document;
  for (const block of blocks) block.removeAttribute(MARK);
  for (const element of copy.querySelectorAll(`[${OUTSIDE}]`)) element.remove();
  for (const element of outside) element.removeAttribute(OUTSIDE);
  const parsed = new Readability<Element>(copy, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  const kept = new Set<Element>();
  for (const block of parsed?.content?.querySelectorAll(`[${MARK}]`) ?? []) {
    const original = blocks[Number(block.getAttribute(MARK))];
    if (original) kept.add(original);
  }
  const root = commonAncestor(kept);
  return root && { ...wholeOf(root), kept, outside };
};

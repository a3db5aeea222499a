import { isBefore, textIn } from './blocks';
import type { Body } from './body';
import { proseBlocks } from './body/prose';
import type { Metadata } from './metadata';
import type { Context } from './rules/rule';

const MAJOR = 0.4;
/** Characters of text that count as the article's first lines. */
const START = 400;

/** Gathers what rules ask about, measured once. */
export const contextOf = (
  document: Document,
  url: string,
  metadata: Metadata,
  body: Body,
): Context => {
  const isMajor = majority(body);
  const end = endOfStart(body.root);
  const isAtStart = (element: Element) => end === null || isBefore(element, end);
  return { ...body, document, url, metadata, isMajor, isAtStart };
};

/** A name alone must not condemn the article's own container: every ancestor of text is weighed. */
const majority = ({ root, kept, outside, heads }: Body): Context['isMajor'] => {
  const weights = new Map<Element, number>();
  const blocks = kept
    ? [...kept].filter((block) => block.matches('p,li,blockquote,pre,dd,td'))
    : proseBlocks(root);
  let whole = 0;
  for (const block of blocks) {
    const path: Element[] = [];
    for (
      let element: Element | null = block;
      element && element !== root;
      element = element.parentElement
    )
      path.push(element);
    if (path.some((element) => outside.has(element))) continue;
    const { length } = block.textContent ?? '';
    whole += length;
    for (const element of path) weights.set(element, (weights.get(element) ?? 0) + length);
  }
  return (element) => heads.has(element) || (weights.get(element) ?? 0) > MAJOR * whole;
};

/** The block in which the first lines end. */
const endOfStart = (root: Element): Element | null => {
  let length = 0;
  for (const block of root.querySelectorAll('p, li, pre, blockquote')) {
    length += textIn(block).length;
    if (length > START) return block;
  }
  return null;
};

import type { Rule } from './rule';

/** What the learned classifier of blocks leaves out. */
export const model: Rule = {
  name: 'model',
  candidates: '*',
  isJunk: (element, { dropped }) => dropped?.has(element) ?? false,
};

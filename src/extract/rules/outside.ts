import type { Rule } from './rule';

/** Dialogues, comment threads and other stories, found before the root was chosen. */
export const outside: Rule = {
  name: 'outside',
  candidates: '*',
  isJunk: (element, context) => context.outside.has(element),
};

import type { Read } from './reading';

/** What was left out of an article; rules that failed are a matter for the log of tests. */
export const leftOutOf = ({ removed }: Read) =>
  removed.filter(({ text }) => !text.startsWith('failed: '));

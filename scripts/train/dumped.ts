import type { Clues } from '../../src/extract/model/clues';

/** Name, attributes, children; a text is a string. */
export type DumpedElement = readonly [
  string,
  Readonly<Record<string, string>>,
  readonly (DumpedElement | string)[],
];

/** A prepared page as a line of JSON. */
export interface DumpedPage {
  readonly clues: Clues;
  readonly body: DumpedElement;
}

/** What is noted at an element, in an attribute that no page can have. */
export const FLAG = { attribute: '?', outside: 'o', ruledOut: 'j' } as const;

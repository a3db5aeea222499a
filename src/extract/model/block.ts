import type { Shape } from './shape';

/** A block-level element of the page and what stands in it. */
export interface Area {
  readonly element: Element;
  readonly name: string;
  readonly parent: Area | null;
  readonly depth: number;
  /** Name and classes, numbers left out: equal for elements that a template repeats. */
  readonly look: string;
  /** Groups of the lexicon that its class and id hit. */
  readonly mask: number;
  readonly role: string;
  readonly property: string;
  readonly isHidden: boolean;
  readonly isThread: boolean;
  /** Inside a comment thread, a sidebar, a footer or a menu. */
  readonly isApart: boolean;
  /** Number of blocks before it. */
  readonly at: number;
  children: number;
  images: number;
  tokens: number;
  linked: number;
  blocks: number;
  paragraphs: number;
  /** Tokens in blocks that read like sentences. */
  prose: number;
  /** Indices of the first and the last block inside; -1 when there is none. */
  first: number;
  last: number;
}

/** A run of text between two block boundaries: what is kept or left out as a whole. */
export interface Block {
  readonly index: number;
  readonly area: Area;
  readonly text: string;
  readonly shape: Shape;
  readonly tokens: number;
  readonly linked: number;
  /** Its tokens where it reads like prose, 0 elsewhere. */
  readonly prose: number;
  /** Tokens of the page before this block. */
  readonly before: number;
  /** An earlier block says the same. */
  readonly isRepeated: boolean;
  /** How many blocks say the same, this one included. */
  readonly copies: { count: number };
  readonly inline: Inline;
}

/** What the inline elements of a block tell. */
export interface Inline {
  links: number;
  /** Addresses of the links that are absolute. */
  readonly addresses: string[];
  /** Characters in italics. */
  slanted: number;
  startsLinked: boolean;
  isWrapped: boolean;
  followsImage: boolean;
}

/** The blocks of a page in document order, and the tree of areas they stand in. */
export interface Segmentation {
  readonly blocks: readonly Block[];
  readonly areas: readonly Area[];
  readonly root: Area;
}

/** Where an element's text stands in the text of the root, white space folded, and its links in their list. */
interface Span {
  /** Place among all elements in document order. */
  readonly place: number;
  readonly start: number;
  end: number;
  readonly firstLink: number;
  endLink: number;
}

/** White space that is not already one plain space. */
const UNFOLDED = /[^\S ]| {2}/;

/** Text with each run of white space as one space: most texts of a page are that already. */
export const foldSpaces = (text: string): string =>
  UNFOLDED.test(text) ? text.replace(/\s+/g, ' ') : text;

/** Ten times the characters of a link that leads within the page count as three. */
const WEIGHT = 10;
const WEIGHT_WITHIN_PAGE = 3;

/** What is read of a tree that nothing changes meanwhile: each text once, each name once. */
export class StillTree {
  readonly names = new Map<Element, string>();
  readonly #spans = new Map<Node, Span>();
  readonly #text: string;
  /** Many rules in a row ask about the same element. */
  #latest: Node | undefined;
  #latestText = '';
  readonly #links: readonly Element[];
  /** Weighted characters of all links before each link. */
  readonly #linked: number[] = [0];

  /** Reads the tree once. Its depth is that of a copied page, so that calls can follow it. */
  constructor(root: Element) {
    const pieces: string[] = [];
    let length = 0;
    let endsInSpace = true;
    const links: Element[] = [];
    let count = 0;
    const read = (element: Element): void => {
      if (element.localName === 'a' && element.hasAttribute('href')) links.push(element);
      const span = {
        place: count++,
        start: length,
        end: length,
        firstLink: links.length,
        endLink: 0,
      };
      this.#spans.set(element, span);
      for (let child = element.firstChild; child; child = child.nextSibling)
        if (child.nodeType === Node.ELEMENT_NODE) read(child as Element);
        else if (child.nodeType !== Node.COMMENT_NODE) add(child.nodeValue ?? '');
      span.end = length;
      span.endLink = links.length;
    };
    const add = (data: string): void => {
      const folded = foldSpaces(data);
      const piece = endsInSpace && folded.startsWith(' ') ? folded.slice(1) : folded;
      if (piece === '') return;
      pieces.push(piece);
      length += piece.length;
      endsInSpace = piece.endsWith(' ');
    };
    read(root);
    this.#text = pieces.join('');
    this.#links = links;
    for (const link of links) {
      const weight = link.getAttribute('href')?.startsWith('#') ? WEIGHT_WITHIN_PAGE : WEIGHT;
      const length = this.textOf(link)?.length ?? 0;
      this.#linked.push((this.#linked.at(-1) ?? 0) + weight * length);
    }
  }

  /** The text of an element, white space folded; undefined for what is not in the tree. */
  textOf(node: Node): string | undefined {
    if (node === this.#latest) return this.#latestText;
    const span = this.#spans.get(node);
    if (!span) return undefined;
    this.#latest = node;
    this.#latestText = this.#text.slice(span.start, span.end).trim();
    return this.#latestText;
  }

  /** The links below an element, in their order. */
  linksIn(element: Element): readonly Element[] | undefined {
    const span = this.#spans.get(element);
    return span && this.#links.slice(span.firstLink, span.endLink);
  }

  /** Whether `a` begins before `b` in the document; undefined for what is not in the tree. */
  isBefore(a: Element, b: Element): boolean | undefined {
    const [first, second] = [this.#spans.get(a), this.#spans.get(b)];
    return first && second && first.place < second.place;
  }

  /** Characters in links below an element, those of links within the page counted in part. */
  linkedIn(element: Element): number | undefined {
    const span = this.#spans.get(element);
    if (!span) return undefined;
    const [before = 0, all = 0] = [this.#linked[span.firstLink], this.#linked[span.endLink]];
    return (all - before) / WEIGHT;
  }
}

let tree: StillTree | null = null;

/** The tree that stands still at the moment, if one does. */
export const stillTree = (): StillTree | null => tree;

/** Lets `read` look up what it reads in a tree, whose texts and names it must not change before. */
export const whileStill = <T>(still: StillTree, read: () => T): T => {
  const outer = tree;
  tree = still;
  try {
    return read();
  } finally {
    tree = outer;
  }
};

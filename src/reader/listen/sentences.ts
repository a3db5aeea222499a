/** A stretch of a text: its first character, and the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much text is looked at in one go: sentences are found in no time, however long the text. */
const CHUNK = 4000;

/** Where a chunk may end, best first. */
const CUTS = [/\n/g, /[.!?…。！？]["'”’»)]*\s|[。！？]/g, /\s/g];

/** An initial, or a short Latin word with a capital and no vowel, ends no sentence: "J.", "Dr.", "Mrs.". */
const SHORTENED = /(?:^|[\s(])\p{Lu}(?:(?![aeiouyà-æè-ïò-öø-ý])\p{Script=Latin}){0,3}\.\s*$/u;

const SPOKEN = /[\p{L}\p{N}]/u;

function chunkEnd(text: string, from: number): number {
  if (text.length - from <= CHUNK) return text.length;
  const middle = from + CHUNK / 2;
  const late = text.slice(middle, from + CHUNK);
  for (const cut of CUTS) {
    const last = [...late.matchAll(cut)].at(-1);
    if (last) return middle + last.index + last[0].length;
  }
  return from + CHUNK;
}

/** A segmenter for a language, or for any where the tag is none. */
function segmenterFor(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

/** The sentences of one block of text, found as they are asked for; what has no letter is none. */
export class Sentences {
  readonly #text: string;
  readonly #segmenter: Intl.Segmenter;
  readonly #starts: readonly number[];
  readonly #found = new Map<number, readonly Span[]>();

  constructor(text: string, lang: string | null) {
    this.#text = text;
    this.#segmenter = segmenterFor(lang);
    const starts = [0];
    for (let end = chunkEnd(text, 0); end < text.length; end = chunkEnd(text, end))
      starts.push(end);
    this.#starts = starts;
  }

  /** The sentence around `index`, or else the next one. */
  from(index: number): Span | null {
    for (let chunk = this.#chunkOf(index); chunk < this.#starts.length; chunk++) {
      const span = this.#in(chunk).find(({ end }) => end > index);
      if (span) return span;
    }
    return null;
  }

  /** The last sentence that ends at or before `index`. */
  before(index: number): Span | null {
    for (let chunk = this.#chunkOf(index); chunk >= 0; chunk--) {
      const span = this.#in(chunk).findLast(({ end }) => end <= index);
      if (span) return span;
    }
    return null;
  }

  #chunkOf(index: number): number {
    return Math.max(
      0,
      this.#starts.findLastIndex((start) => start <= index),
    );
  }

  #in(chunk: number): readonly Span[] {
    const known = this.#found.get(chunk);
    if (known) return known;
    const start = this.#starts[chunk] ?? 0;
    const text = this.#text.slice(start, this.#starts[chunk + 1]);
    const spans = joined(text, this.#segmenter)
      .map((span) => trimmed(text, span))
      .filter((span) => SPOKEN.test(text.slice(span.start, span.end)))
      .map((span) => ({ start: span.start + start, end: span.end + start }));
    this.#found.set(chunk, spans);
    return spans;
  }
}

/** What the segmenter finds, joined where an abbreviation has parted it. */
function joined(text: string, segmenter: Intl.Segmenter): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const goesOn = index > 0 && SHORTENED.test(text.slice(Math.max(0, index - 12), index));
    const start = goesOn ? (spans.pop()?.start ?? index) : index;
    spans.push({ start, end: index + segment.length });
  }
  return spans;
}

/** A span without the white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const lead = inner.length - inner.trimStart().length;
  return { start: start + lead, end: start + inner.trimEnd().length };
}

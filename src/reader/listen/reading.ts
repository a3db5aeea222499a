import type { Passages } from './passages';
import { Sentences, type Span } from './sentences';
import type { Sentence, Source } from './speaker';

/** The sentences of an article, from its passages. */
export class Reading implements Source {
  readonly #passages: Passages;
  readonly #lang: string | null;
  readonly #sentences = new Map<string, Sentences>();

  constructor(passages: Passages, lang: string | null) {
    this.#passages = passages;
    this.#lang = lang;
  }

  from(passage: number, index: number): Sentence | null {
    for (let number = passage; number < this.#passages.length; number++) {
      const found = this.#find(number, (sentences) =>
        sentences.from(number === passage ? index : 0),
      );
      if (found) return found;
    }
    return null;
  }

  before(passage: number, index: number): Sentence | null {
    for (let number = passage; number >= 0; number--) {
      const found = this.#find(number, (sentences) =>
        sentences.before(number === passage ? index : Infinity),
      );
      if (found) return found;
    }
    return null;
  }

  /** The sentence at a point of the article, or the next one. */
  at(node: Node, offset: number): Sentence | null {
    const number = this.#passages.numberOf(node);
    return this.from(number, this.#passages.at(number)?.indexOf(node, offset) ?? 0);
  }

  /** A sentence of another drawing of the article: in the passage of the same words, the nearest one. */
  same({ passage, start, text }: Sentence): Sentence | null {
    const { length } = this.#passages;
    for (let far = 0; far < length; far++)
      for (const number of [passage - far, passage + far])
        if (this.#passages.at(number)?.text === text) return this.from(number, start);
    return null;
  }

  #find(number: number, find: (sentences: Sentences) => Span | null): Sentence | null {
    const text = this.#passages.at(number)?.text;
    if (text === undefined) return null;
    const sentences = this.#sentences.get(text) ?? new Sentences(text, this.#lang);
    this.#sentences.set(text, sentences);
    const span = find(sentences);
    return span && { ...span, passage: number, text };
  }
}

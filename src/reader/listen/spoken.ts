import type { Progress } from '../../article';
import type { AidsHost } from '../aids-host';
import { minutesLeft } from '../format';
import { Following } from './following';
import type { Passages } from './passages';
import { Plates } from './plates';
import { sectionAt } from './sections';
import type { Span } from './sentences';
import type { Sentence } from './speaker';
import { spokenProgress } from './start-point';

/** Where the voice is in the article, in words. */
export interface About {
  readonly section: string;
  readonly minutes: number;
}

/** What is spoken now, shown in the text: marked, kept in view, and told how far it has come. */
export class Spoken {
  readonly following: Following;
  readonly #host: AidsHost;
  readonly #article: HTMLElement;
  readonly #plates: Plates;
  #last: Range | null = null;
  #about: About | null = null;

  constructor(host: AidsHost, article: HTMLElement, changed: () => void) {
    this.#host = host;
    this.#article = article;
    this.#plates = new Plates(article);
    this.following = new Following(host.reader, changed);
  }

  /** The sentence that was spoken last. */
  get last(): Range | null {
    return this.#last;
  }

  get about(): About | null {
    return this.#about;
  }

  /** Marks a sentence, or a word of it; answers whether it is another sentence. */
  mark(sentence: Sentence, word: Span | null, passages: Passages): boolean {
    const passage = passages.at(sentence.passage);
    if (!passage || passage.text !== sentence.text) return false;
    const range = passage.rangeOf(sentence);
    const spoken = word && passage.rangeOf(word);
    this.#plates.show(range, spoken);
    this.following.see(spoken ?? range);
    if (spoken) return false;
    const { title, minutes } = this.#host.article;
    this.#last = range;
    this.#about = {
      section: sectionAt(this.#article, passage.element, title),
      minutes: minutesLeft(minutes, passages.shareBefore(sentence.passage)),
    };
    return true;
  }

  /** How far the article is read where a voice is the reader; null while none has spoken. */
  get progress(): Progress | null {
    const last = this.#last;
    if (!last?.startContainer.isConnected) return null;
    return spokenProgress(this.#host.reader, this.#article, last);
  }

  remove(): void {
    this.following.remove();
    this.#plates.remove();
  }
}

import type { Removal } from './clean';
import type { Context, Rule } from './rules/rule';

/** A rule with its selector taken apart: most of it are plain names, which need no search. */
interface Question {
  readonly rule: Rule;
  readonly names: ReadonlySet<string>;
  readonly others: ReadonlySet<Element>;
}

const PLAIN = /^(?:[a-z]\w*|\*)$/;

/** A rule that is asked about elements of one name: about all of them, or about those in a set. */
interface Asked {
  readonly rule: Rule;
  readonly others: ReadonlySet<Element> | null;
}

/** The rules in their order, each asked only about its candidates. */
export class Questions {
  #questions: readonly Question[];
  readonly #byName = new Map<string, readonly Asked[]>();

  constructor(
    rules: readonly Rule[],
    private readonly context: Context,
    private readonly onFailure: (removal: Removal) => void,
  ) {
    this.#questions = rules.flatMap((rule) => this.#questionOf(rule) ?? []);
  }

  /** The first rule that takes an element for junk. */
  culpritOf(element: Element): Rule | null {
    for (const { rule, others } of this.#about(element.localName)) {
      if (others !== null && !others.has(element)) continue;
      try {
        if (rule.isJunk(element, this.context)) return rule;
      } catch (error) {
        this.#drop(rule, error);
      }
    }
    return null;
  }

  #about(name: string): readonly Asked[] {
    const known = this.#byName.get(name);
    if (known) return known;
    const about: Asked[] = [];
    for (const { rule, names, others } of this.#questions)
      if (names.has('*') || names.has(name)) about.push({ rule, others: null });
      else if (others.size > 0) about.push({ rule, others });
    this.#byName.set(name, about);
    return about;
  }

  #questionOf(rule: Rule): Question | null {
    const isPlain = !rule.candidates.includes('(');
    const parts = isPlain ? rule.candidates.split(',') : [rule.candidates];
    const others = parts.filter((part) => !PLAIN.test(part)).join(',');
    try {
      const found = others === '' ? [] : this.context.root.querySelectorAll(others);
      return { rule, names: new Set(parts), others: new Set(found) };
    } catch (error) {
      this.onFailure(failureOf(rule, error));
      return null;
    }
  }

  /** A rule that throws must not cost the reader the article: it is not asked again. */
  #drop(rule: Rule, error: unknown): void {
    this.onFailure(failureOf(rule, error));
    this.#questions = this.#questions.filter((question) => question.rule !== rule);
    this.#byName.clear();
  }
}

const failureOf = ({ name }: Rule, error: unknown): Removal => ({
  rule: name,
  text: `failed: ${String(error)}`,
});

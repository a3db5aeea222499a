/** Enough for any page; a page that makes up ever more names must not keep them all in memory. */
const MAX_KNOWN = 4000;

/** Remembers what was made of each of a page's names, of which most are used many times. */
export class Memory<T> {
  readonly #known = new Map<string, T>();

  /** What is known of a name, or what `make` makes of it now. */
  of(name: string, make: (name: string) => T): T {
    const found = this.#known.get(name);
    if (found !== undefined) return found;
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    const made = make(name);
    this.#known.set(name, made);
    return made;
  }

  clear(): void {
    this.#known.clear();
  }
}

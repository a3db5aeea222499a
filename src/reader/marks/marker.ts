import type { Colour, HighlightId, Marking, Passage } from '../../article';
import { explain, t } from '../../i18n';
import { BodyText } from './body-text';
import { colourName } from './colours';
import type { MarksContext } from './context';
import { drawMark, eraseMark } from './paint';
import { describePassage } from './passage';
import { PlacedMarks } from './placed';

/** Longest passage of one highlight, in characters. */
const LONGEST = 100_000;

/** Has no name until it is kept. */
const UNNAMED = 'new' as HighlightId;

/** Makes and changes the highlights of the article in view; each is drawn at once, and told when it could not be kept. */
export class Marker {
  readonly placed: PlacedMarks;
  lastColour: Colour = 'amber';
  lastId: HighlightId | null = null;
  /** Resolves once what was changed last is kept. */
  settled: Promise<unknown> = Promise.resolve();
  #changes = 0;
  /** Some are being looked for in the text, which takes a while in a long one. */
  isPlacing = false;
  /** What is written about each, where notes are shown at all. */
  notes: ReadonlyMap<HighlightId, string> = new Map();
  readonly #context: MarksContext;
  readonly #body: HTMLElement;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;

  constructor(
    context: MarksContext,
    body: HTMLElement,
    { changed, signal }: { readonly changed: () => void; readonly signal: AbortSignal },
  ) {
    this.#context = context;
    this.#body = body;
    this.#changed = changed;
    this.#signal = signal;
    this.placed = new PlacedMarks(body);
  }

  /** Marks a range; null where it holds no text or could not be kept. */
  mark(range: Range, colour: Colour): Promise<Marking | null> {
    return this.#keep(this.#mark(range, colour));
  }

  /** What the library told before a change was kept must not undo it here. */
  #keep<T>(change: Promise<T>): Promise<T> {
    this.#changes++;
    const { settled } = this;
    this.settled = Promise.allSettled([settled, change]);
    return change;
  }

  async #mark(range: Range, colour: Colour): Promise<Marking | null> {
    const text = await BodyText.of(this.#body);
    const passage = describePassage(text, range);
    if (!passage) return null;
    if (passage.quote.exact.length > LONGEST) {
      this.#context.notify({ message: t('marksTooLong') });
      return null;
    }
    const same = this.placed.at(passage.position);
    if (!same) return this.#markNew(passage, text, colour);
    await this.recolour(same.marking.id, colour);
    return same.marking;
  }

  async #markNew(passage: Passage, text: BodyText, colour: Colour): Promise<Marking | null> {
    const { position } = passage;
    const over = text.rangeOf(position.start, position.end);
    const parts = over ? drawMark(over, UNNAMED, colour) : [];
    this.#body.ownerDocument.getSelection()?.removeAllRanges();
    const { saved, keep, actions, notify } = this.#context;
    const isFirst = saved() === null;
    const article = await keep();
    const added = article && (await actions.add(article, passage, colour));
    if (this.#signal.aborted) return null;
    if (!added?.ok) {
      eraseMark(parts);
      if (added) notify({ message: explain(added.error) });
      return null;
    }
    const marking = added.value;
    this.placed.put({ marking, span: position, parts });
    this.lastColour = colour;
    this.lastId = marking.id;
    this.#tellAdded(marking.id, isFirst);
    this.#changed();
    return marking;
  }

  #tellAdded(id: HighlightId, isFirst: boolean): void {
    const { announce, notify, giveUp } = this.#context;
    if (!isFirst) {
      announce(t('marksAdded'));
      return;
    }
    const onPress = () => void this.#take(id).then(giveUp);
    notify({
      message: t('marksAddedSaved'),
      action: { label: t('readerUndo'), onPress },
      isUndo: true,
    });
  }

  async recolour(id: HighlightId, colour: Colour): Promise<void> {
    const before = this.placed.get(id)?.marking.colour ?? colour;
    this.placed.change(id, { colour });
    this.lastColour = colour;
    this.#changed();
    const result = await this.#keep(this.#context.actions.recolour(id, colour));
    const { announce, settings } = this.#context;
    if (result.ok) return announce(t('marksNow', colourName(colour, settings().colourNames)));
    this.placed.change(id, { colour: before });
    this.#context.notify({ message: explain(result.error) });
    this.#changed();
  }

  async #take(id: HighlightId): Promise<boolean> {
    const result = await this.#keep(this.#context.actions.remove(id));
    if (!result.ok) this.#context.notify({ message: explain(result.error) });
    else this.placed.remove(id);
    if (this.lastId === id) this.lastId = null;
    this.#changed();
    return result.ok;
  }

  async remove(id: HighlightId): Promise<void> {
    const entry = this.placed.get(id);
    if (!entry || !(await this.#take(id))) return;
    const onPress = () => void this.#restore(entry.marking);
    this.#context.notify({
      message: t('marksRemoved'),
      action: { label: t('readerUndo'), onPress },
      isUndo: true,
    });
  }

  async #restore(marking: Marking): Promise<void> {
    const result = await this.#keep(this.#context.actions.restore(marking.id));
    if (!result.ok) return this.#context.notify({ message: explain(result.error) });
    await this.placed.add([marking], this.#signal);
    this.#context.announce(t('marksRestored'));
    this.#changed();
  }

  quoteOf(id: HighlightId): string {
    return this.placed.get(id)?.marking.quote.exact ?? '';
  }

  /** Copies a quote with its source. */
  async copy(quote: string): Promise<void> {
    const { notify, source } = this.#context;
    try {
      await navigator.clipboard.writeText(`“${quote}”\n${source}`);
      notify({ message: t('marksCopied') });
    } catch (error) {
      console.info('Lectern: copy', error);
      notify({ message: t('readerNotCopied') });
    }
  }

  async write(id: HighlightId, note: string): Promise<void> {
    const { actions, notify } = this.#context;
    if (actions.notes.kind !== 'here') return;
    const result = await actions.notes.write(id, note);
    if (!result.ok) return notify({ message: explain(result.error) });
    const others = [...this.notes].filter(([other]) => other !== id);
    this.notes = new Map(note.trim() ? [...others, [id, note]] : others);
    this.placed.change(id, { hasNote: note.trim() !== '' });
    this.#changed();
  }

  /** Brings what is kept, and what another tab or the window for notes has changed meanwhile. */
  async refresh(): Promise<void> {
    await this.settled;
    const changes = this.#changes;
    const { saved, actions } = this.#context;
    const article = saved();
    const markings = article ? await actions.list(article) : [];
    if (article && actions.notes.kind === 'here') this.notes = await actions.notes.read(article);
    if (this.#signal.aborted) return;
    if (changes !== this.#changes) return this.refresh();
    const kept = new Set(markings.map(({ id }) => id));
    for (const { marking } of this.placed.all())
      if (!kept.has(marking.id)) this.placed.remove(marking.id);
    for (const { id, colour, hasNote } of markings) this.placed.change(id, { colour, hasNote });
    this.isPlacing = markings.length > 0;
    await this.placed.add(markings, this.#signal);
    this.isPlacing = false;
    if (!this.#signal.aborted) this.#changed();
  }
}

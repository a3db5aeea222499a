import { type Article, type ArticleId, failure, type Saved } from '../article';
import { explain, type MessageKey, t } from '../i18n';
import type { Notice } from './notices';
import type { Mark, ReaderActions } from './view';

/** What keeping the article in view goes by, and what it tells; there is one for each reader. */
export interface SavingDesk {
  article: Article | null;
  saved: Saved | null;
  actions: ReaderActions;
  notify(notice: Notice): void;
  setSaved(saved: Saved | null): void;
  setBusy(busy: boolean): void;
  setCompleting(completing: boolean): void;
  /** What is being done; nothing else begins before it ends. */
  running: Promise<void> | null;
}

const MARKED: Readonly<Record<Mark, readonly [on: MessageKey, off: MessageKey]>> = {
  favourite: ['readerFavoured', 'readerUnfavoured'],
  archived: ['readerArchived', 'readerUnarchived'],
};

/** How much is kept, in words. */
export const savedText = ({ images, storedImages }: Saved): string =>
  images === storedImages ? t('readerSaved') : t('readerSavedSome', storedImages, images);

/** Keeps and gives up the article in view; every end of it is told to the reader. */
export class Saver {
  constructor(private readonly desk: SavingDesk) {}

  /** Keeps what is in view now, which what is being kept need not be any more. */
  async save(): Promise<void> {
    if (this.desk.running) await this.desk.running;
    await this.#once(async () => void (await this.#keep()));
  }

  /** Keeps the article unless it is kept, and says so only if that fails; resolves once the text is on the disk. */
  async secure(): Promise<ArticleId | null> {
    await this.desk.running;
    if (this.desk.saved) return this.desk.saved.id;
    return new Promise((resolve) => {
      void this.#once(async () => resolve((await this.#keep(resolve))?.id ?? null));
    });
  }

  /** Gets the pictures that the copy lacks. */
  async complete(lacking: Saved | null = this.desk.saved): Promise<void> {
    const { actions, notify, setCompleting, setSaved } = this.desk;
    if (!lacking || !actions.fetchPictures) return;
    setCompleting(true);
    const result = await actions.fetchPictures(lacking.id).catch((error: unknown) => {
      console.warn('Lectern: pictures', error);
      return failure('no-answer' as const);
    });
    setCompleting(false);
    if (result.ok) setSaved(result.value);
    notify({ message: result.ok ? savedText(result.value) : explain(result.error) });
  }

  /** Sets or takes off a mark; keeps the article first if need be. */
  toggle(mark: Mark): Promise<void> {
    return this.#once(async () => {
      const kept = this.desk.saved ?? (await this.#keep());
      if (kept) await this.#turn(kept.id, mark);
    });
  }

  remove(): Promise<void> {
    return this.#once(async () => {
      const { saved, actions, setSaved, notify } = this.desk;
      if (!saved) return;
      const result = await actions.remove(saved.id);
      if (!result.ok) return notify({ message: explain(result.error) });
      setSaved(null);
      const back = { label: t('readerUndo'), onPress: () => void this.#restore(saved) };
      notify({ message: t('readerRemoved'), action: back, isUndo: true });
    });
  }

  async #once(work: () => Promise<void>): Promise<void> {
    const { desk } = this;
    if (desk.running) return;
    desk.setBusy(true);
    desk.running = work();
    await desk.running.finally(() => {
      desk.running = null;
      desk.setBusy(false);
    });
  }

  async #keep(committed?: (id: ArticleId) => void): Promise<Saved | null> {
    const { article, actions, setSaved, notify } = this.desk;
    if (!article) return null;
    const result = await actions.save(article, (now) => {
      setSaved(now);
      committed?.(now.id);
    });
    if (!result.ok) {
      const action = { label: t('readerTryAgain'), onPress: () => void this.save() };
      notify({ message: explain(result.error), action });
      return null;
    }
    setSaved(result.value);
    if (!committed) this.#tell(result.value);
    return result.value;
  }

  /** Says how much is kept, with a way to the rest. */
  #tell(now: Saved): void {
    const rest = this.desk.actions.fetchPictures && now.images > now.storedImages;
    const action = { label: t('readerPicturesFetch'), onPress: () => void this.complete(now) };
    this.desk.notify({ message: savedText(now), ...(rest && { action }) });
  }

  async #turn(id: ArticleId, mark: Mark): Promise<void> {
    const { actions, notify } = this.desk;
    const result = await actions.toggle(id, mark);
    if (!result.ok) return notify({ message: explain(result.error) });
    const back = () => void this.#once(() => this.#turn(id, mark));
    notify({
      message: t(MARKED[mark][result.value ? 0 : 1]),
      action: { label: t('readerUndo'), onPress: back },
      isUndo: true,
    });
  }

  #restore(removed: Saved): Promise<void> {
    return this.#once(async () => {
      const result = await this.desk.actions.restore(removed.id);
      if (result.ok) this.desk.setSaved(removed);
      this.desk.notify({ message: result.ok ? t('readerRestored') : explain(result.error) });
    });
  }
}

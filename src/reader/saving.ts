import { useEffect, useRef, useState } from 'preact/hooks';
import { type Article, type ArticleId, failure, type Saved } from '../article';
import { explain, type MessageKey, t } from '../i18n';
import type { Notice } from './notices';
import type { Mark, ReaderActions } from './view';

export interface Saving {
  readonly saved: Saved | null;
  readonly busy: boolean;
  /** How much is kept, in words; null when nothing is. */
  readonly detail: string | null;
  save(): Promise<void>;
  /** Keeps the article unless it is kept, and says so only if that fails; resolves once the text is on the disk. */
  secure(): Promise<ArticleId | null>;
  /** Takes over what was done to the copy elsewhere. */
  follow(saved: Saved | null): void;
  /** Gets the pictures that the copy lacks. */
  complete(): Promise<void>;
  readonly completing: boolean;
  remove(): Promise<void>;
  /** Sets or takes off a mark; keeps the article first if need be. */
  toggle(mark: Mark): Promise<void>;
}

const MARKED: Readonly<Record<Mark, readonly [on: MessageKey, off: MessageKey]>> = {
  favourite: ['readerFavoured', 'readerUnfavoured'],
  archived: ['readerArchived', 'readerUnarchived'],
};

const sentence = ({ images, storedImages }: Saved): string =>
  images === storedImages ? t('readerSaved') : t('readerSavedSome', storedImages, images);

/** Keeps and gives up the article in view; every end of it is told to the reader by `notify`. */
export function useSaving(
  article: Article | null,
  known: Saved | null,
  actions: ReaderActions,
  notify: (notice: Notice) => void,
): Saving {
  const [saved, setSaved] = useState(known);
  const [busy, setBusy] = useState(false);
  const [completing, setCompleting] = useState(false);
  const running = useRef<Promise<void> | null>(null);
  const latest = useRef(saved);
  latest.current = saved;
  const inView = useRef(article);
  inView.current = article;
  useEffect(() => setSaved(known), [known]);

  async function once(work: () => Promise<void>): Promise<void> {
    if (running.current) return;
    setBusy(true);
    running.current = work();
    await running.current.finally(() => {
      running.current = null;
      setBusy(false);
    });
  }

  async function keep(committed?: (id: ArticleId) => void): Promise<Saved | null> {
    if (!inView.current) return null;
    const result = await actions.save(inView.current, (now) => {
      setSaved(now);
      committed?.(now.id);
    });
    if (!result.ok) {
      const action = { label: t('readerTryAgain'), onPress: () => void save() };
      notify({ message: explain(result.error), action });
      return null;
    }
    setSaved(result.value);
    if (!committed) tell(result.value);
    return result.value;
  }

  /** Says how much is kept, with a way to the rest. */
  function tell(now: Saved): void {
    const { fetchPictures } = actions;
    const rest = fetchPictures && now.images > now.storedImages;
    const action = { label: t('readerPicturesFetch'), onPress: () => void complete(now) };
    notify({ message: sentence(now), ...(rest && { action }) });
  }

  async function complete(lacking: Saved | null = saved): Promise<void> {
    if (!lacking || !actions.fetchPictures) return;
    setCompleting(true);
    const result = await actions.fetchPictures(lacking.id).catch((error: unknown) => {
      console.warn('Lectern: pictures', error);
      return failure('no-answer' as const);
    });
    setCompleting(false);
    if (result.ok) setSaved(result.value);
    notify({ message: result.ok ? sentence(result.value) : explain(result.error) });
  }

  /** Keeps what is in view now, which what is being kept need not be any more. */
  async function save(): Promise<void> {
    if (running.current) await running.current;
    await once(async () => void (await keep()));
  }

  async function secure(): Promise<ArticleId | null> {
    await running.current;
    if (latest.current) return latest.current.id;
    return new Promise((resolve) => {
      void once(async () => resolve((await keep(resolve))?.id ?? null));
    });
  }

  async function turn(id: ArticleId, mark: Mark): Promise<void> {
    const result = await actions.toggle(id, mark);
    if (!result.ok) return notify({ message: explain(result.error) });
    const back = () => void once(() => turn(id, mark));
    notify({
      message: t(MARKED[mark][result.value ? 0 : 1]),
      action: { label: t('readerUndo'), onPress: back },
      isUndo: true,
    });
  }

  const toggle = (mark: Mark) =>
    once(async () => {
      const kept = saved ?? (await keep());
      if (kept) await turn(kept.id, mark);
    });

  const restore = (removed: Saved) =>
    once(async () => {
      const result = await actions.restore(removed.id);
      if (result.ok) setSaved(removed);
      notify({ message: result.ok ? t('readerRestored') : explain(result.error) });
    });

  const remove = () =>
    once(async () => {
      if (!saved) return;
      const result = await actions.remove(saved.id);
      if (result.ok) setSaved(null);
      notify(
        result.ok
          ? {
              message: t('readerRemoved'),
              action: { label: t('readerUndo'), onPress: () => void restore(saved) },
              isUndo: true,
            }
          : { message: explain(result.error) },
      );
    });

  return {
    saved,
    busy,
    detail: saved && sentence(saved),
    save,
    secure,
    follow: (now) => running.current || setSaved(now),
    complete,
    completing,
    remove,
    toggle,
  };
}

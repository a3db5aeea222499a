import { useEffect, useState } from 'preact/hooks';
import type { Article, ArticleId, Saved } from '../article';
import type { Notice } from './notices';
import type { Tools } from './reading';
import type { Saver, SavingDesk } from './saver';
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

/** Keeps and gives up the article in view, by a part that may have yet to come. */
export function useSaving(
  article: Article | null,
  known: Saved | null,
  actions: ReaderActions,
  notify: (notice: Notice) => void,
  { parts, withParts }: Pick<Tools, 'parts' | 'withParts'>,
): Saving {
  const [saved, setSaved] = useState(known);
  const [busy, setBusy] = useState(false);
  const [completing, setCompleting] = useState(false);
  const [desk] = useState(() => ({ running: null }) as SavingDesk);
  Object.assign(desk, { article, saved, actions, notify, setSaved, setBusy, setCompleting });
  useEffect(() => setSaved(known), [known]);
  const by = <T>(work: (saver: Saver) => Promise<T>, none: T): Promise<T> =>
    new Promise((resolve, reject) =>
      withParts(
        ({ Saver }) => void work(new Saver(desk)).then(resolve, reject),
        () => resolve(none),
      ),
    );
  return {
    saved,
    busy,
    detail: saved && (parts?.savedText(saved) ?? null),
    completing,
    save: () => by((saver) => saver.save(), undefined),
    secure: () => by((saver) => saver.secure(), null),
    complete: () => by((saver) => saver.complete(), undefined),
    remove: () => by((saver) => saver.remove(), undefined),
    toggle: (mark) => by((saver) => saver.toggle(mark), undefined),
    follow: (now) => desk.running || setSaved(now),
  };
}

import { useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { t } from '../../i18n';
import { remove, restore, type Summary, setArchived, setFavourite } from '../../library';
import type { Undo } from './use-undo';

/** All that can be done to a saved article in a list. */
export interface Actions {
  open(article: Summary): void;
  original(article: Summary): void;
  favourite(article: Summary): void;
  archive(article: Summary): void;
  remove(article: Summary): void;
}

/** A title as a message can hold it. */
const short = (title: string): string =>
  title.length > 34 ? `${title.slice(0, 32).trimEnd()}…` : title;

/** The actions, each with its message and its way back. */
export function useActions(undo: Undo, open: (article: Summary) => void): Actions {
  const { perform } = undo;
  return useMemo(
    () => ({
      open,
      original: ({ url }) => void browser.tabs.create({ url }),
      favourite: ({ id, title, favourite }) =>
        void perform(
          t(favourite ? 'listUnfavoured' : 'listFavoured', short(title)),
          () => setFavourite(id, !favourite),
          () => setFavourite(id, favourite),
        ),
      archive: ({ id, title, archived }) =>
        void perform(
          t(archived ? 'listUnarchived' : 'listArchived', short(title)),
          () => setArchived(id, !archived),
          () => setArchived(id, archived),
        ),
      remove: ({ id, title }) =>
        void perform(
          t('listDeleted', short(title)),
          () => remove(id),
          () => restore(id),
        ),
    }),
    [perform, open],
  );
}

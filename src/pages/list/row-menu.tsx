import { t } from '../../i18n';
import type { Summary } from '../../library';
import type { Keys } from '../../settings';
import {
  ARCHIVE,
  CHECKBOX,
  EXTERNAL,
  OFFLINE,
  READ,
  RESTORE,
  STAR,
  STARRED,
  TAG,
  TAKE_OUT,
  TRASH,
} from '../../ui';
import { useMissingPictures } from '../missing-pictures';
import type { Actions } from './actions';
import { isLacking } from './fetching';
import { type Item, Menu } from './menu';

interface RowMenuProps {
  readonly article: Summary;
  readonly button: HTMLElement;
  readonly actions: Actions;
  /** The keys in force. */
  readonly keys: Keys;
  /** Chooses the article, where several can be. */
  onChoose?: ((article: Summary) => void) | undefined;
  onClose(): void;
}

type ItemProps = Pick<RowMenuProps, 'article' | 'actions' | 'keys' | 'onChoose'> & {
  /** Addresses of the pictures that the article lacks. */
  readonly missing: readonly string[];
};

/** What is not on this machine yet can be had from the article's site. */
const fetches = ({ article, actions, missing }: ItemProps): readonly Item[] => [
  ...(article.linkOnly
    ? [{ icon: TAKE_OUT, label: t('linkGet'), run: () => actions.getText(article) }]
    : []),
  ...(missing.length > 0
    ? [
        {
          icon: OFFLINE,
          label: t('readerPicturesFetch'),
          run: () => actions.getPictures(article, missing),
        },
      ]
    : []),
];

const itemsInTrash = ({ article, actions }: ItemProps): readonly Item[] => [
  { icon: RESTORE, label: t('trashRestore'), run: () => actions.restore([article]) },
  { icon: TRASH, label: t('trashErase'), key: t('keyDelete'), run: () => actions.erase([article]) },
];

const itemsFor = ({ article, actions, keys, onChoose, missing }: ItemProps): readonly Item[] => [
  { icon: READ, label: t('listOpen'), key: '↵', run: () => actions.open(article) },
  {
    icon: EXTERNAL,
    label: t('listOriginal'),
    key: keys.original,
    run: () => actions.original(article),
  },
  ...fetches({ article, actions, keys, onChoose, missing }),
  {
    icon: article.favourite ? STARRED : STAR,
    label: t(article.favourite ? 'listUnfavour' : 'listFavour'),
    key: keys.favourite,
    run: () => actions.favourite([article]),
  },
  {
    icon: ARCHIVE,
    label: t(article.archived ? 'listUnarchive' : 'listArchive'),
    key: keys.archive,
    run: () => actions.archive([article]),
  },
  { icon: TAG, label: t('tagsTitle'), key: keys.tags, run: () => actions.editTags([article]) },
  ...(onChoose
    ? [{ icon: CHECKBOX, label: t('selectThis'), key: keys.leftOut, run: () => onChoose(article) }]
    : []),
  {
    icon: TRASH,
    label: t('listDelete'),
    key: t('keyDelete'),
    run: () => actions.remove([article]),
  },
];

/** The menu of one row. */
export function RowMenu({ article, button, onClose, ...props }: RowMenuProps) {
  const missing = useMissingPictures(isLacking(article) ? article.id : null) ?? [];
  const items = article.deletedAt === null ? itemsFor : itemsInTrash;
  return (
    <Menu
      label={t('listActions', article.title)}
      button={button}
      items={items({ article, missing, ...props })}
      onClose={onClose}
    />
  );
}

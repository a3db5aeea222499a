import type { ComponentChildren } from 'preact';
import { t } from '../../i18n';
import type { Filter } from '../../library';
import { Button, Mark } from '../../ui';

const WORDS = {
  unread: ['listEmptyUnread', 'listEmptyUnreadHow'],
  all: ['listEmptyAll', 'listEmptyAllHow'],
  favourites: ['listEmptyFavourites', 'listEmptyFavouritesHow'],
  archive: ['listEmptyArchive', 'listEmptyArchiveHow'],
} as const;

/** A sentence in place of the list. */
export function Blank(props: {
  readonly title: string;
  readonly mark?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="blank">
      {props.mark && <Mark size={44} />}
      <h2 class="serif">{props.title}</h2>
      {props.children}
    </div>
  );
}

/** Why a list has nothing in it, and how something gets there. */
export function Empty(props: {
  readonly filter: Filter;
  readonly query: string;
  readonly total: number;
  onClear(): void;
}) {
  if (props.query !== '')
    return (
      <Blank title={t('listNoHits', props.query)}>
        <p>{t('listNoHitsWhere')}</p>
        <Button onClick={props.onClear}>{t('listClearSearch')}</Button>
      </Blank>
    );
  const [title, how] = WORDS[props.total === 0 ? 'all' : props.filter];
  return (
    <Blank title={t(title)} mark={props.total === 0}>
      <p>{t(how)}</p>
    </Blank>
  );
}

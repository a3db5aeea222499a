import type { ComponentChildren } from 'preact';
import { t } from '../../i18n';
import { BRING_IN, Button, Mark } from '../../ui';
import { openPage } from '../page';
import type { Choice } from './use-choice';

const WORDS = {
  unread: ['listEmptyUnread', 'listEmptyUnreadHow'],
  all: ['listEmptyAll', 'listEmptyAllHow'],
  favourites: ['listEmptyFavourites', 'listEmptyFavouritesHow'],
  archive: ['listEmptyArchive', 'listEmptyArchiveHow'],
  links: ['listEmptyLinks', 'listEmptyLinksHow'],
  trash: ['trashIsEmpty', 'trashIsEmptyHow'],
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

/** Which sentences say that nothing is there. */
function wordsFor({ shelf, tag, minutes }: Choice, total: number) {
  if (shelf === 'trash') return WORDS.trash;
  if (total === 0) return WORDS.all;
  if (minutes !== null) return ['listEmptyMinutes', 'listEmptyMinutesHow'] as const;
  if (tag !== null) return ['listEmptyTag', 'listEmptyTagHow'] as const;
  return WORDS[shelf];
}

/** Why a list has nothing in it, and how something gets there. */
export function Empty(props: {
  readonly choice: Choice;
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
  const [title, how] = wordsFor(props.choice, props.total);
  return (
    <Blank title={t(title)} mark={props.total === 0 && props.choice.shelf !== 'trash'}>
      <p>{t(how)}</p>
      {props.total === 0 && props.choice.shelf !== 'trash' && (
        <Button icon={BRING_IN} onClick={() => void openPage('settings', '#import')}>
          {t('libraryImport')}
        </Button>
      )}
    </Blank>
  );
}

import { t } from '../../i18n';
import { pickRandom, SHELVES, type Shelf } from '../../library';
import { ARCHIVE, DICE, type Drawing, Icon, INBOX, LINK, READ, STAR, TRASH } from '../../ui';
import { SHELF_NAMES } from '../list/filters';
import type { Choice } from '../list/use-choice';
import type { SavedArticles } from '../list/use-list';
import { useDrop } from './drag';

const ICONS: Readonly<Record<Shelf, Drawing>> = {
  unread: INBOX,
  all: READ,
  favourites: STAR,
  archive: ARCHIVE,
  links: LINK,
  trash: TRASH,
};

export interface ChoiceProps {
  readonly list: SavedArticles;
  /** Something was chosen, so that a sidebar over the list can go. */
  chosen(): void;
}

interface EntryProps extends ChoiceProps {
  readonly icon: Drawing;
  readonly name: string;
  readonly count: number;
  readonly leads: Pick<Choice, 'shelf' | 'tag'>;
  /** What becomes of articles that are dropped here. */
  drop(articles: Parameters<SavedArticles['actions']['archive']>[0]): void;
}

/** One list to choose, which may take articles that are dropped on it. */
export function Entry({ list, chosen, icon, name, count, leads, drop }: EntryProps) {
  const { choice, query, choose } = list;
  const isHere = query === '' && leads.shelf === choice.shelf && leads.tag === choice.tag;
  return (
    <button
      type="button"
      aria-current={isHere ? 'page' : undefined}
      {...useDrop(drop)}
      onClick={() => {
        choose(leads);
        chosen();
      }}
    >
      <Icon of={icon} />
      <span class="name">{name}</span>
      <span class="count">{count}</span>
    </button>
  );
}

/** What dropping articles on a list does to them; nothing where no action leads there. */
function dropOn(shelf: Shelf, { actions }: SavedArticles): EntryProps['drop'] {
  if (shelf === 'archive')
    return (articles) => actions.archive(articles.filter(({ archived }) => !archived));
  if (shelf === 'favourites')
    return (articles) => actions.favourite(articles.filter(({ favourite }) => !favourite));
  return shelf === 'trash' ? actions.remove : () => undefined;
}

/** The lists with their counts; links without a text only while there are some. */
export const Shelves = (props: ChoiceProps) => (
  <nav aria-label={t('listFilter')}>
    {SHELVES.filter((shelf) => shelf !== 'links' || props.list.counts.links > 0).map((shelf) => (
      <Entry
        key={shelf}
        {...props}
        icon={ICONS[shelf]}
        name={t(SHELF_NAMES[shelf])}
        count={props.list.counts[shelf]}
        leads={{ shelf, tag: null }}
        drop={dropOn(shelf, props.list)}
      />
    ))}
  </nav>
);

/** Minutes that one may have. */
const MINUTES = [5, 10, 20, 40] as const;

/** Only what can be read in the time at hand; or anything, without having to choose. */
export function TimeAtHand({ list, chosen }: ChoiceProps) {
  const { choice, choose, articles, actions } = list;
  const pick = () => {
    const article = pickRandom(articles);
    chosen();
    if (article) actions.open(article);
  };
  return (
    <section class="time" aria-labelledby="time">
      <h2 id="time">{t('timeTitle')}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every browser */}
      <div class="times" role="group" aria-labelledby="time">
        {MINUTES.map((minutes) => (
          <button
            key={minutes}
            type="button"
            aria-pressed={choice.minutes === minutes}
            onClick={() => {
              choose({ minutes: choice.minutes === minutes ? null : minutes });
              chosen();
            }}
          >
            {minutes}
          </button>
        ))}
      </div>
      <button type="button" onClick={pick}>
        <Icon of={DICE} />
        {t('timePick')}
      </button>
    </section>
  );
}

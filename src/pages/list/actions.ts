import { useMemo } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { explain, type MessageKey, t } from '../../i18n';
import {
  changeMany,
  emptyTrash,
  removeMany,
  renameTag,
  restoreMany,
  type Summary,
  type TagCount,
  tagMany,
  takeBack,
} from '../../library';
import { getPictures } from '../missing-pictures';
import type { Question } from './dialogs';
import { getText, getTexts, picturesSaid } from './fetching';
import type { Undo } from './use-undo';

export type Articles = readonly Summary[];

/** All that can be done to saved articles in a list, to one or to many. */
export interface Actions {
  open(article: Summary): void;
  original(article: Summary): void;
  /** Marks them; takes the mark off where all of them have it. */
  favourite(articles: Articles): void;
  archive(articles: Articles): void;
  /** Moves them to the trash; asks first where they are very many. */
  remove(articles: Articles): void;
  /** Opens the editor of their tags. */
  editTags(articles: Articles): void;
  tag(articles: Articles, change: { add?: readonly string[]; remove?: readonly string[] }): void;
  /** Gives a tag another name everywhere, or takes it off everywhere for null. */
  renameTag(tag: string, name: string | null): void;
  /** Opens the window in which a tag gets another name. */
  askName(tag: string): void;
  /** Gets the text of a link, or the `missing` pictures of an article, after the browser has asked. */
  getText(link: Summary): void;
  getTexts(links: Articles): void;
  getPictures(article: Summary, missing: readonly string[]): void;
  restore(articles: Articles): void;
  /** Takes them out of the trash and off the disk, after a question. */
  erase(articles: Articles | 'all'): void;
}

/** More than this at once is asked about before it is deleted. */
const MANY = 20;

/** A title as a message can hold it. */
const short = (title: string): string =>
  title.length > 34 ? `${title.slice(0, 32).trimEnd()}…` : title;

/** What was done, to the one article by name or to so many. */
const say = (articles: Articles, one: MessageKey, many: MessageKey): string =>
  articles.length === 1 ? t(one, short(articles[0]?.title ?? '')) : t(many, articles.length);

const idsOf = (articles: Articles) => articles.map(({ id }) => id);

function marks({ perform }: Undo): Pick<Actions, 'favourite' | 'archive'> {
  return {
    favourite: (articles) => {
      const favourite = !articles.every((article) => article.favourite);
      const message = favourite
        ? say(articles, 'listFavoured', 'listFavouredMany')
        : say(articles, 'listUnfavoured', 'listUnfavouredMany');
      void perform(message, () => changeMany(idsOf(articles), { favourite }), takeBack);
    },
    archive: (articles) => {
      const archived = !articles.every((article) => article.archived);
      const message = archived
        ? say(articles, 'listArchived', 'listArchivedMany')
        : say(articles, 'listUnarchived', 'listUnarchivedMany');
      void perform(message, () => changeMany(idsOf(articles), { archived }), takeBack);
    },
  };
}

function removals(undo: Undo, ask: (question: Question) => void) {
  const { perform, say: tell } = undo;
  const remove = (articles: Articles) =>
    void perform(
      say(articles, 'listDeleted', 'listDeletedMany'),
      () => removeMany(idsOf(articles)),
      takeBack,
    );
  const erase = async (articles: Articles | 'all'): Promise<void> => {
    const result = await emptyTrash(articles === 'all' ? 'all' : idsOf(articles));
    if (result.ok) tell(t('trashErased', result.value));
  };
  return {
    remove: (articles: Articles) => {
      if (articles.length <= MANY) return remove(articles);
      ask({
        title: t('listDeleteManyAsk', articles.length),
        text: t('listDeleteManyText'),
        action: t('listDelete'),
        confirm: () => remove(articles),
      });
    },
    restore: (articles: Articles) =>
      void perform(
        say(articles, 'trashRestored', 'trashRestoredMany'),
        () => restoreMany(idsOf(articles)),
        takeBack,
      ),
    erase: (articles: Articles | 'all') =>
      ask({
        title: articles === 'all' ? t('trashEmpty') : t('trashErase'),
        text: t('trashEraseText'),
        action: t('trashErase'),
        confirm: () => void erase(articles),
      }),
  };
}

/** Changes of a tag itself; a list that shows it goes along, also back. */
function tagChanges(
  { perform }: Undo,
  { follow, askName, tags }: Pick<Means, 'follow' | 'askName' | 'tags'>,
): Pick<Actions, 'renameTag' | 'askName'> {
  const said = (tag: string, name: string | null): string => {
    if (name === null) return t('tagDeleted', short(tag));
    const isThere = tags().some((other) => other.tag === name);
    return t(isThere ? 'tagMerged' : 'tagRenamed', short(tag), short(name));
  };
  return {
    askName,
    renameTag: (tag, name) =>
      void perform(
        said(tag, name),
        async () => {
          const renamed = await renameTag(tag, name);
          if (renamed.ok) follow(tag, name);
          return renamed;
        },
        (before) => {
          if (name !== null) follow(name, tag);
          return takeBack(before);
        },
      ),
  };
}

function fetches({ say }: Undo): Pick<Actions, 'getText' | 'getTexts' | 'getPictures'> {
  const tell = async <T>(asking: Promise<T | null>, words: (result: T) => string) => {
    const result = await asking;
    if (result !== null) say(words(result));
  };
  return {
    getText: (link) =>
      void tell(getText(link), (result) =>
        result.ok ? t('linkGot', short(link.title)) : explain(result.error),
      ),
    getTexts: (links) =>
      void tell(
        getTexts(links, (number) => say(t('linksGetting', number, links.length))),
        (got) => t('linksGot', got, links.length),
      ),
    getPictures: (article, missing) => void tell(getPictures(article.id, missing), picturesSaid),
  };
}

/** What the actions are made of besides the library. */
interface Means {
  readonly undo: Undo;
  open(article: Summary): void;
  ask(question: Question): void;
  editTags(articles: Articles): void;
  askName(tag: string): void;
  /** A list of the one tag becomes that of the other; null: of all articles. */
  follow(tag: string, name: string | null): void;
  /** The tags that there are now. */
  tags(): readonly TagCount[];
}

/** The actions, each with its message and its way back. */
export function useActions(means: Means): Actions {
  const { undo, open, ask, editTags, askName, follow, tags } = means;
  const { perform, say: tell } = undo;
  return useMemo(
    () => ({
      open,
      original: ({ url }: Summary) => void browser.tabs.create({ url }),
      ...marks(undo),
      ...removals(undo, ask),
      ...tagChanges(undo, { follow, askName, tags }),
      ...fetches(undo),
      editTags,
      tag: (articles, change) =>
        void perform(
          say(articles, 'tagsChanged', 'tagsChangedMany'),
          () => tagMany(idsOf(articles), change),
          takeBack,
        ),
    }),
    [perform, tell, open, ask, editTags, askName, follow, tags],
  );
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { ArticleId, Saved } from '../../article';
import { type Reason, t } from '../../i18n';
import {
  concerns,
  findById,
  type Link,
  remove,
  removeMany,
  restore,
  type Summary,
  saveLinks,
  watch,
} from '../../library';
import type { Keys, Settings } from '../../settings';
import { Button, IconButton, KEYBOARD, LIBRARY, SETTINGS } from '../../ui';
import { Filters } from '../list/filters';
import { Notices } from '../list/notices';
import { readingPage } from '../list/row';
import { SavedList } from '../list/saved-list';
import { Search } from '../list/search';
import { useList } from '../list/use-list';
import type { Undo } from '../list/use-undo';
import { openPage } from '../page';
import { Removed } from './removed';
import { TagList } from './tag-list';
import { ThisPage } from './this-page';
import { Unbound } from './unbound';
import { usePage } from './use-page';

async function openSaved({ id }: Summary): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(readingPage(id)) });
  window.close();
}

async function leaveFor(page: 'library' | 'settings'): Promise<void> {
  await openPage(page);
  window.close();
}

/** What is kept of the page in the tab, also while it is being saved, removed or restored elsewhere. */
function useSaved(known: Saved | null) {
  const [saved, setSaved] = useState(known);
  const id = useRef<ArticleId | null>(null);
  if (saved) id.current = saved.id;
  useEffect(() => setSaved(known), [known]);
  useEffect(() => {
    const watching = new AbortController();
    const look = async (): Promise<void> => {
      if (id.current) setSaved(await findById(id.current));
    };
    watch((changed) => id.current && concerns(changed, id.current) && void look(), watching.signal);
    return () => watching.abort();
  }, []);
  return [saved, setSaved] as const;
}

/** Save and its way back, for the page in the tab. */
function useSaving({ page, save }: ReturnType<typeof usePage>, undo: Undo) {
  const [saved, setSaved] = useSaved(page.kind === 'article' ? page.page.saved : null);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Reason | null>(null);
  const onSave = async (): Promise<void> => {
    setSaving(true);
    setProblem(null);
    const result = await save();
    setSaving(false);
    if (result.ok) setSaved(result.value);
    else setProblem(result.error);
  };
  const onRemove = (id: ArticleId): void =>
    void undo.perform(
      t('popupRemoved'),
      () => remove(id),
      () => restore(id),
    );
  const state = saving ? ('saving' as const) : ('ready' as const);
  return { saved, state, problem, onSave: () => void onSave(), onRemove };
}

/** Keeps the address of the page in the tab, and says so; what was kept before is not taken back. */
const keepLink =
  (link: Link, { perform }: Undo) =>
  () =>
    void perform(
      t('popupLinkSaved'),
      () => saveLinks([link]),
      ({ added }) => removeMany(added),
    );

const Footer = ({ keys, onShortcuts }: { keys: Keys; onShortcuts: () => void }) => (
  <footer class="popup-footer">
    <Button kind="quiet" icon={LIBRARY} onClick={() => void leaveFor('library')}>
      {t('libraryTitle')}
    </Button>
    <span class="space" />
    <IconButton
      icon={KEYBOARD}
      label={t('keysTitle')}
      shortcut={keys.shortcuts}
      dense
      onClick={onShortcuts}
    />
    <IconButton
      icon={SETTINGS}
      label={t('settingsTitle')}
      shortcut={keys.appearance}
      dense
      onClick={() => void leaveFor('settings')}
    />
  </footer>
);

/** The popup: this page above, the saved articles below. */
export function Popup({ settings }: { settings: Settings }) {
  const open = useCallback((article: Summary) => void openSaved(article), []);
  const list = useList({ settings, open });
  const [tagsShown, showTags] = useState(false);
  const page = usePage();
  const saving = useSaving(page, list.undo);
  const searching = list.query.trim() !== '';
  const isNew = list.result?.ok === true && list.counts.all === 0 && !searching;
  return (
    <div class="popup">
      <ThisPage
        page={page.page}
        read={() => void page.read()}
        pick={() => void page.pick()}
        keepLink={page.link && keepLink(page.link, list.undo)}
        {...saving}
      />
      <Removed />
      <main>
        <h1 class="visually-hidden">{t('menuSaved')}</h1>
        {!isNew && (
          <div class="tools">
            <Search query={list.query} onQuery={list.setQuery} />
            {!searching && <Filters list={list} tagsShown={tagsShown} showTags={showTags} />}
          </div>
        )}
        {tagsShown && !searching ? (
          <TagList
            list={list}
            onTag={(tag) => {
              list.choose({ shelf: 'all', tag });
              showTags(false);
            }}
          />
        ) : (
          <SavedList list={list} />
        )}
      </main>
      <Unbound />
      <Footer keys={list.keys} onShortcuts={() => list.setKeysShown(true)} />
      <Notices {...list} />
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../article';
import { t } from '../../i18n';
import { purge } from '../../library';
import type { Settings } from '../../settings';
import { useMedia } from '../../ui';
import { bringCleaner } from '../cleaner';
import type { Articles } from '../list/actions';
import { Notices } from '../list/notices';
import { wakeSearch } from '../list/use-articles';
import { useList } from '../list/use-list';
import { lazily } from './lazily';
import { NothingOpen, Shelf } from './shelf';
import { Sidebar } from './sidebar';
import { useRoute } from './use-route';

/** The window's width in CSS pixels from which sidebar, list and article stand side by side. */
const WIDE = '(min-width: 1100px)';

const Reading = lazily(async () => {
  const [{ Reading }] = await Promise.all([import('./reading'), bringCleaner()]);
  return Reading;
});
const ExportDialog = lazily(async () => (await import('../export/dialog')).ExportDialog);
const StorageDialog = lazily(async () => (await import('./storage-dialog')).StorageDialog);

/** Gives the focus to an article in the list; answers whether it is there. */
function focusRow(id: ArticleId | null): boolean {
  const selector = `[data-id="${CSS.escape(id ?? '')}"] .row-title`;
  const row = document.querySelector<HTMLElement>(selector);
  row?.focus();
  return row !== null;
}

/** Returns the focus to the article that was open, once the list is there again. */
function useReturn(reading: ArticleId | null, listed: boolean): void {
  const last = useRef(reading);
  useEffect(() => {
    if (reading !== null) last.current = reading;
    else if (listed && last.current !== null) focusRow(last.current);
  }, [reading, listed]);
}

/** Gets the reader and the search ready in a quiet moment after the list is there. */
function useForesight(listed: boolean): void {
  useEffect(() => {
    if (!listed) return;
    const prepare = () => {
      void Reading.fetch();
      wakeSearch();
    };
    const waiting = requestIdleCallback(prepare, { timeout: 2000 });
    return () => cancelIdleCallback(waiting);
  }, [listed]);
}

/** The library page: sidebar, list and article side by side, or one of them at a time. */
export function Library({ settings }: { settings: Settings }) {
  const { id, open, close } = useRoute();
  const wide = useMedia(WIDE);
  const [full, setFull] = useState(false);
  const isBeside = wide && !full;
  const list = useList({ settings, open, visible: id === null || isBeside, selects: true });
  const [storageShown, showStorage] = useState(location.hash === '#storage');
  const [exported, setExported] = useState<Articles | null>(null);
  const isEmpty =
    list.result?.ok === true &&
    !list.result.value.busy &&
    list.counts.all + list.counts.trash === 0;
  useReturn(id, list.result !== undefined);
  useEffect(() => void purge(), []);
  useForesight(list.result?.ok === true);
  useEffect(() => {
    if (id === null) document.title = t('pageTitle', t('libraryTitle'));
    if (id === null) setFull(false);
  }, [id]);
  const leave = () => {
    if (!wide) return close();
    setFull(false);
    // What the list does not show cannot take the focus: the article is closed instead.
    if (!full && !focusRow(id)) close();
  };
  const covered = id !== null && !isBeside;
  return (
    <div class="library" data-reading={id !== null} data-beside={isBeside} data-empty={isEmpty}>
      <Sidebar list={list} wide={wide} covered={covered} manageStorage={() => showStorage(true)} />
      <Shelf list={list} reading={id} wide={wide} covered={covered} exportThese={setExported} />
      {id === null ? (
        <NothingOpen />
      ) : (
        <Reading.Part
          key={id}
          id={id}
          settings={settings}
          close={close}
          leave={leave}
          place={isBeside ? 'beside' : wide ? 'full' : 'alone'}
          list={list}
          open={open}
          exportThese={setExported}
          openFull={() => setFull(true)}
        />
      )}
      {storageShown && <StorageDialog.Part list={list} onClose={() => showStorage(false)} />}
      {exported && <ExportDialog.Part articles={exported} onClose={() => setExported(null)} />}
      <Notices {...list} />
    </div>
  );
}

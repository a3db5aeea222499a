import { t } from '../../i18n';
import { Status, Toast } from '../../ui';
import { Dialogs } from './dialogs';
import { Shortcuts } from './shortcuts';
import type { SavedArticles } from './use-list';

/** What floats above a list: the toast with its way back, the announcements, the windows. */
export function Notices(props: SavedArticles) {
  const { undo, back, found, keys, keysShown, setKeysShown, dialog, setDialog } = props;
  const { tags, actions, selection } = props;
  const { notice } = undo;
  return (
    <>
      {notice && (
        <aside aria-label={t('listNotice')}>
          <Toast
            message={notice.message}
            action={notice.undo ? { label: t('listUndo'), onPress: back } : undefined}
            onDone={undo.dismiss}
          />
        </aside>
      )}
      <Status>{notice?.message ?? found}</Status>
      {keysShown && (
        <Shortcuts keys={keys} selects={selection !== null} onClose={() => setKeysShown(false)} />
      )}
      <Dialogs open={dialog} tags={tags} actions={actions} onClose={() => setDialog(null)} />
    </>
  );
}

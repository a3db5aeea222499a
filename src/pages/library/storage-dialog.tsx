import './storage.css';
import { t } from '../../i18n';
import { bytesOf, dropImages, putBackImages, type Summary } from '../../library';
import { Button, IconButton, TRASH } from '../../ui';
import { formatBytes } from '../bytes';
import { Dialog } from '../dialog';
import type { SavedArticles } from '../list/use-list';
import { useUsage } from '../use-usage';

/** Articles that are listed, largest first. */
const MOST = 50;

interface StorageDialogProps {
  readonly list: SavedArticles;
  onClose(): void;
}

function LargeArticle({ article, list }: { article: Summary; list: SavedArticles }) {
  const { id, title, imageBytes, lang, dir } = article;
  const drop = () =>
    void list.undo.perform(t('storageDropped'), () => dropImages([id]), putBackImages);
  return (
    <li>
      <span class="large-title" lang={lang ?? undefined} dir={dir}>
        {title}
      </span>
      <small>
        {imageBytes > 0
          ? t('storageArticle', formatBytes(bytesOf(article)), formatBytes(imageBytes))
          : formatBytes(bytesOf(article))}
      </small>
      {imageBytes > 0 && (
        <Button aria-label={t('storageDropNamed', title)} onClick={drop}>
          {t('storageDrop')}
        </Button>
      )}
      {article.deletedAt === null && (
        <IconButton
          icon={TRASH}
          label={t('storageDeleteNamed', title)}
          dense
          onClick={() => list.actions.remove([article])}
        />
      )}
    </li>
  );
}

/** What takes the most room, and what can be done about it; the trash counts too. */
export function StorageDialog({ list, onClose }: StorageDialogProps) {
  const usage = useUsage();
  const { counts, actions, undo, back } = list;
  return (
    <Dialog title={t('settingsStorage')} class="storage-dialog" onClose={onClose}>
      {usage && (
        <p>{t('settingsStorageNow', formatBytes(usage.text), formatBytes(usage.images))}</p>
      )}
      {undo.notice && (
        <p class="said" role="status">
          {undo.notice.message}{' '}
          {undo.notice.undo && (
            <button type="button" class="link" onClick={back}>
              {t('listUndo')}
            </button>
          )}
        </p>
      )}
      {counts.trash > 0 && (
        <div class="row">
          <span class="row-label">{t('storageTrash', counts.trash)}</span>
          <Button
            kind="danger"
            onClick={() => {
              onClose();
              actions.erase('all');
            }}
          >
            {t('trashEmptyAsk')}
          </Button>
        </div>
      )}
      <h3>{t('storageLargest')}</h3>
      <ul class="large">
        {usage?.largest.slice(0, MOST).map((article) => (
          <LargeArticle key={article.id} article={article} list={list} />
        ))}
      </ul>
    </Dialog>
  );
}

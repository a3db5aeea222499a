import { t } from '../../i18n';
import type { Summary } from '../../library';
import type { Run } from '../../reader';
import type { Keys } from '../../settings';
import { ARCHIVE, BACK, Button, IconButton, READ, STAR, STARRED, TAG } from '../../ui';

/** Where the article stands: beside the list, over it, or where there is room for one of them only. */
export type Place = 'beside' | 'full' | 'alone';

/** The first tool of the article: more room for it, or the way back to the list. */
export function StartTool(props: { place: Place; openFull: () => void; leave: () => void }) {
  if (props.place === 'beside')
    return (
      <Button kind="quiet" icon={READ} onClick={props.openFull}>
        {t('libraryFull')}
      </Button>
    );
  return (
    <IconButton
      icon={BACK}
      label={t('libraryBackToList')}
      shortcut="Esc"
      mirrored
      onClick={props.leave}
    />
  );
}

/** What can be done with the article, as the library has it now. */
export function ArticleTools(props: { summary: Summary | null; keys: Keys; run: Run }) {
  const { summary, keys, run } = props;
  return (
    <>
      <IconButton
        icon={summary?.favourite ? STARRED : STAR}
        label={t('listFavour')}
        shortcut={keys.favourite}
        aria-pressed={summary?.favourite ?? false}
        onClick={run.favourite}
      />
      <IconButton
        icon={ARCHIVE}
        label={t('listArchive')}
        shortcut={keys.archive}
        aria-pressed={summary?.archived ?? false}
        onClick={run.archive}
      />
      <IconButton icon={TAG} label={t('tagsTitle')} shortcut={keys.tags} onClick={run.tags} />
    </>
  );
}

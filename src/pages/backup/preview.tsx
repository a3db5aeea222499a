import { useState } from 'preact/hooks';
import { t, uiLanguage } from '../../i18n';
import type { OpenBackup } from '../../library/backup';
import { Button, Toggle } from '../../ui';

interface PreviewProps {
  readonly backup: OpenBackup;
  /** How many of its articles are here already. */
  readonly here: number;
  putBack(backup: OpenBackup, withSettings: boolean): void;
  stop(): void;
}

const number = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);

function made({ manifest }: OpenBackup): string {
  const time = Date.parse(manifest.created);
  return Number.isNaN(time)
    ? t('backupUndated')
    : new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', timeStyle: 'short' }).format(time);
}

/** What a backup holds, before anything of it is put back. */
export function RestorePreview({ backup, here, putBack, stop }: PreviewProps) {
  const { articles, highlights, pictures } = backup.manifest.counts;
  const [withSettings, setWithSettings] = useState(here === 0);
  const counts: readonly (readonly [string, string])[] = [
    [t('backupMade'), made(backup)],
    [t('backupArticles'), number(articles)],
    [t('backupHere'), number(here)],
    [t('backupHighlights'), number(highlights)],
    [t('backupPictures'), number(pictures)],
  ];
  return (
    <>
      <dl class="panel-counts">
        {counts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="panel-hint">{t('backupMerges')}</p>
      <Toggle
        label={t('backupSettings')}
        hint={t('backupSettingsHow')}
        checked={withSettings}
        onChange={setWithSettings}
      />
      <p class="panel-buttons">
        <Button kind="primary" onClick={() => putBack(backup, withSettings)}>
          {t('backupRestoreNow')}
        </Button>
        <Button onClick={stop}>{t('backupCancel')}</Button>
      </p>
    </>
  );
}

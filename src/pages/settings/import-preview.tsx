import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { FilePreview, ImportOptions, Report } from '../../library/import';
import { Button, Toggle } from '../../ui';
import { errorText, formatName, written } from './import-names';
import { ImportReport } from './import-report';

/** Numbers with their names, in one line where there is room. */
export const Counts = (props: { counts: readonly (readonly [name: string, count: number])[] }) => (
  <dl class="panel-counts">
    {props.counts.map(([name, count]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{written(count)}</dd>
      </div>
    ))}
  </dl>
);

function FileRow({ name, formats, error, found, known, rejected }: FilePreview) {
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {error ? (
        <span class="import-error">{errorText(error)}</span>
      ) : (
        <>
          <span>{formats.map(formatName).join(', ')}</span>
          <Counts
            counts={[
              [t('importFound'), found],
              [t('importKnown'), known],
              [t('importRejected'), rejected],
            ]}
          />
        </>
      )}
    </li>
  );
}

const total = (
  files: readonly FilePreview[],
  count: 'found' | 'known' | 'feeds' | 'folders',
): number => files.reduce((sum, file) => sum + file[count], 0);

interface ImportPreviewProps {
  readonly files: readonly FilePreview[];
  readonly report: Report;
  keep(options: ImportOptions): void;
  stop(): void;
}

/** What the files hold, and what is to be done with it; nothing is kept before the button is pressed. */
export function ImportPreview({ files, report, keep, stop }: ImportPreviewProps) {
  const [options, setOptions] = useState<ImportOptions>({
    folders: true,
    feeds: false,
    archive: false,
  });
  const change = (changes: Partial<ImportOptions>) => setOptions({ ...options, ...changes });
  const [found, feeds, folders] = [
    total(files, 'found'),
    total(files, 'feeds'),
    total(files, 'folders'),
  ];
  const fresh = found - total(files, 'known');
  return (
    <>
      <ul class="import-files">
        {files.map((file, at) => (
          <FileRow key={`${at}/${file.name}`} {...file} />
        ))}
      </ul>
      {feeds > 0 && (
        <Toggle
          label={t('importFeeds')}
          hint={t('importFeedsHow', written(feeds))}
          checked={options.feeds}
          onChange={(feeds) => change({ feeds })}
        />
      )}
      {folders > 0 && (
        <Toggle
          label={t('importFolders')}
          hint={t('importFoldersHow')}
          checked={options.folders}
          onChange={(folders) => change({ folders })}
        />
      )}
      {found > 0 && (
        <Toggle
          label={t('importArchive')}
          hint={t('importArchiveHow')}
          checked={options.archive}
          onChange={(archive) => change({ archive })}
        />
      )}
      <ImportReport report={report} />
      <p class="panel-buttons">
        {found > 0 && (
          <Button kind="primary" onClick={() => keep(options)}>
            {fresh > 0 ? t('importStart') : t('importComplete')}
          </Button>
        )}
        <Button onClick={stop}>{t('importCancel')}</Button>
      </p>
    </>
  );
}

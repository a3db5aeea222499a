import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Report } from '../../library/import';
import { Button, COPY, Status } from '../../ui';
import { problemText, written } from './import-names';

/** Hands a file to the browser's downloads. */
function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has read the address by then; kept, it would hold the file in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function Actions({ report }: { report: Report }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    await navigator.clipboard.writeText(await report.table.text());
    setSaid(t('importCopied'));
  };
  return (
    <p class="panel-buttons">
      <Button
        icon={COPY}
        onClick={() =>
          void copy().catch((error: unknown) => {
            console.warn('Lectern: copy', error);
            setSaid(t('importNotCopied'));
          })
        }
      >
        {said || t('importCopy')}
      </Button>
      <Button onClick={() => download(report.table, 'lectern-import-report.csv')}>
        {t('importSaveReport')}
      </Button>
      <Status>{said}</Status>
    </p>
  );
}

function Rows({ report }: { report: Report }) {
  const more = report.total - report.rows.length;
  const hasFiles = new Set(report.rows.map(({ file }) => file)).size > 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section is a chapter of the settings
    <div
      class="import-rows"
      role="region"
      aria-label={t('importReportName')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {hasFiles && <th scope="col">{t('importFile')}</th>}
            <th scope="col">{t('importRow')}</th>
            <th scope="col">{t('importWhat')}</th>
            <th scope="col">{t('importReason')}</th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map(({ file, row, problem, what }) => (
            <tr key={`${file}/${row}`}>
              {hasFiles && (
                <td>
                  <bdi>{file}</bdi>
                </td>
              )}
              <td class="import-number">{written(row)}</td>
              <td>
                <bdi>{what}</bdi>
              </td>
              <td>{problemText(problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{t('importReportMore', written(more))}</p>}
    </div>
  );
}

/** Every row that was not taken, or not as it was, with its number and the reason. */
export function ImportReport({ report }: { report: Report }) {
  const [isOpen, setIsOpen] = useState(false);
  if (report.total === 0) return null;
  return (
    <details class="import-report" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('importReport', written(report.total))}</summary>
      {isOpen && <Rows report={report} />}
      <Actions report={report} />
    </details>
  );
}

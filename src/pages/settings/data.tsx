import { t } from '../../i18n';
import { Backup } from '../backup/backup';
import { ExportAll } from '../export/export-all';
import { DeleteEverything } from './delete-everything';
import { Import } from './import';
import { SendOut } from './send-out';
import type { SectionProps } from './settings-page';
import { Storage } from './storage';

/** What is stored, the ways in and out of it, and the end of it. Panels of their own stand in between. */
export const Data = (props: SectionProps) => (
  <section id="data" aria-labelledby="data-title">
    <h2 id="data-title">{t('settingsData')}</h2>
    <Storage />
    <Backup />
    <Import />
    <ExportAll />
    <SendOut {...props} />
    <DeleteEverything />
  </section>
);

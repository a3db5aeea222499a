import { writeBackup } from '../../library/backup';
import { ask } from '../../messages';

/** Writes a backup for the background, which has no way to make a file's address in Chromium. */
async function backUp(): Promise<void> {
  const result = await writeBackup({ settings: await ask('settingsForBackup') });
  const written = result.ok ? result.value : null;
  const url = written ? URL.createObjectURL(written.file) : null;
  // The file lives as long as this page, which the background closes once it is written.
  await ask('keepBackup', url, written?.counts.articles ?? 0);
}

await backUp();

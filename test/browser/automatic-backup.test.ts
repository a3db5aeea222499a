import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openBackup } from '../../src/library/backup';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { seed } from './library-seed';
import { SHELF } from './shelf';
import { clickInPage } from './user';

/** The built extension with the permission for downloads, which no test can grant in a window of the browser. */
function allowed(name: Driver['name']): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-allowed-'));
  cpSync(resolve('dist', name), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = [...manifest.permissions, ...manifest.optional_permissions];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** Where the browser has put the last download; null while it has not. */
const downloaded = (browser: Driver): Promise<string | null> =>
  browser.inPage(async () => {
    const { downloads } = (
      globalThis as unknown as {
        chrome: {
          downloads: { search(query: object): Promise<{ state: string; filename: string }[]> };
        };
      }
    ).chrome;
    const [item] = await downloads.search({});
    return item?.state === 'complete' ? item.filename : null;
  });

test.each(['chromium', 'firefox'] as const)(
  'in %s the switch brings a whole backup into the downloads folder at once',
  async (name) => {
    const extension = allowed(name);
    const browser = await start[name]({ extension, headed: false });
    try {
      await browser.openOwn('src/pages/settings/settings.html#data');
      await seed(browser, SHELF.slice(0, 1));
      await clickInPage(browser, 'Back up by itself');
      const file = await until('the backup is there', () => downloaded(browser));
      // What drives Chromium gives downloads names of its own.
      if (name === 'firefox') expect(file).toMatch(/Lectern.lectern-backup-1\.zip$/);
      const opened = await openBackup(new Blob([readFileSync(file)]));
      expect(opened.ok && opened.value.manifest.counts.articles).toBe(1);
      rmSync(file);
      await until('it is noted', () =>
        browser.inPage((document) => document.body.innerText.includes('(articles: 1)')),
      );
    } finally {
      await browser.stop();
      rmSync(extension, { recursive: true });
    }
  },
);

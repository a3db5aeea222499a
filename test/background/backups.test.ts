import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { backUpBeforeUpdate, backUpIfDue, keepUnseen } from '../../src/background/backups';
import { openBackup } from '../../src/library/backup';
import { loadBackups, saveBackups } from '../../src/settings';
import { idOf, wipe } from '../library/sample';

const DAY = 24 * 60 * 60 * 1000;
const contains = vi.fn();
const files: { readonly name: string; readonly file: Blob }[] = [];
const urls = new Map<string, Blob>();
const onChanged = { addListener: vi.fn(), removeListener: vi.fn() };
const download = vi.fn(async ({ url, filename }: { url: string; filename: string }) => {
  files.push({ name: filename, file: urls.get(url) ?? new Blob() });
  return files.length;
});
const search = vi.fn(async () => [{ state: 'complete' }]);

Object.assign(browser, {
  permissions: { contains },
  downloads: { download, search, onChanged },
});
URL.createObjectURL = (file) => {
  const url = `blob:${urls.size}`;
  urls.set(url, file as Blob);
  return url;
};
URL.revokeObjectURL = vi.fn();

beforeEach(async () => {
  vi.clearAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  files.length = 0;
  contains.mockResolvedValue(true);
  search.mockResolvedValue([{ state: 'complete' }]);
  await wipe();
  await saveBackups({ automatic: true, lastAt: null, turn: 1, failed: false, articles: 0 });
});

const names = () => files.map(({ name }) => name);

describe('an automatic backup', () => {
  test('is a whole backup in the downloads folder, and is noted', async () => {
    await idOf();
    await backUpIfDue();
    expect(names()).toEqual(['Lectern/lectern-backup-1.zip']);
    expect(download.mock.lastCall?.[0]).toMatchObject({
      conflictAction: 'overwrite',
      saveAs: false,
    });
    const opened = await openBackup(files[0]?.file ?? new Blob());
    expect(opened.ok && opened.value.manifest.counts.articles).toBe(1);
    expect(await loadBackups()).toMatchObject({ articles: 1, failed: false, turn: 2 });
    expect((await loadBackups()).lastAt).not.toBeNull();
  });

  test('comes once a week, and after a clock that ran ahead', async () => {
    const now = Date.UTC(2026, 10, 25);
    for (const age of [0, 6.9, 7, 30, -400]) {
      await saveBackups({ lastAt: now - age * DAY });
      await backUpIfDue(undefined, now);
    }
    expect(files).toHaveLength(3);
  });

  test('takes turns, so that the last four are kept', async () => {
    for (let week = 0; week < 5; week++) {
      await saveBackups({ lastAt: null });
      await backUpIfDue();
    }
    expect(names()).toEqual([1, 2, 3, 4, 1].map((turn) => `Lectern/lectern-backup-${turn}.zip`));
  });

  test('comes not where it is off or not allowed', async () => {
    contains.mockResolvedValue(false);
    await backUpIfDue();
    contains.mockResolvedValue(true);
    await saveBackups({ automatic: false });
    await backUpIfDue();
    expect(files).toEqual([]);
  });

  test('comes before an update, where the last is more than a day old', async () => {
    for (const age of [0.5, 2]) {
      await saveBackups({ lastAt: Date.now() - age * DAY });
      await backUpBeforeUpdate();
    }
    expect(files).toHaveLength(1);
  });

  test('that could not be written is said, is due again, and overwrites none', async () => {
    search.mockResolvedValue([{ state: 'interrupted' }]);
    await backUpIfDue();
    expect(await loadBackups()).toMatchObject({ failed: true, lastAt: null, turn: 1 });
    download.mockRejectedValueOnce(new Error('no room'));
    await backUpIfDue();
    expect(await loadBackups()).toMatchObject({ failed: true, lastAt: null });
    search.mockResolvedValue([{ state: 'complete' }]);
    await backUpIfDue();
    expect(await loadBackups()).toMatchObject({ failed: false, turn: 2 });
  });
});

describe('where the background can hand over no file', () => {
  const offscreen = { createDocument: vi.fn(), closeDocument: vi.fn() };
  const getContexts = vi.fn();
  beforeEach(() => {
    vi.stubGlobal('chrome', { offscreen });
    Object.assign(browser.runtime, { getContexts });
    getContexts.mockResolvedValue([]);
    return () => vi.unstubAllGlobals();
  });

  test('an unseen page does, and is closed once the file is written', async () => {
    await backUpIfDue();
    expect(offscreen.createDocument).toHaveBeenCalledOnce();
    urls.set('blob:page', new Blob(['x']));
    await keepUnseen('blob:page', 3);
    expect(names()).toEqual(['Lectern/lectern-backup-1.zip']);
    expect(await loadBackups()).toMatchObject({ articles: 3, failed: false });
    expect(offscreen.closeDocument).toHaveBeenCalledOnce();
  });

  test('it is opened once, and a failure within it is said', async () => {
    getContexts.mockResolvedValue([{}]);
    await backUpIfDue();
    expect(offscreen.createDocument).not.toHaveBeenCalled();
    await keepUnseen(null, 0);
    expect(await loadBackups()).toMatchObject({ failed: true });
    expect(offscreen.closeDocument).toHaveBeenCalledOnce();
  });
});

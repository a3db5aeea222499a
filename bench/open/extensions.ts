import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from '../../scripts/bundle.mjs';
import { buildBundle, type Extractor } from '../bundles';

/** An unpacked extension whose button shows an article. */
export interface Pressable {
  readonly name: Extractor;
  readonly folder: string;
}

/** Chromium derives the id of an unpacked extension from its folder. */
export const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));

/** The plainest reader there is: the page gives way to what the extractor made of it. */
const SHOW = `
(() => {
  const { title, html } = extractArticle(document, location.href);
  document.documentElement.innerHTML = '<head></head><body><h1></h1><main>' + html + '</main></body>';
  document.querySelector('h1').textContent = title;
  document.documentElement.dataset.plain = '';
})();`;

const PRESSED = `chrome.action.onClicked.addListener((tab) =>
  chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['show.js'] }));`;

const write = (folder: string, manifest: object): void => {
  mkdirSync(folder, { recursive: true });
  const whole = { manifest_version: 3, name: folder, version: '1.0', ...manifest };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(whole));
};

/** Writes an extension that shows what a peer extracts, injected at a press as Lectern is. */
export async function buildPeer(name: Extractor, under: string): Promise<Pressable> {
  const folder = resolve(under, name);
  write(folder, {
    action: {},
    permissions: ['activeTab', 'scripting'],
    background: { service_worker: 'pressed.js' },
  });
  const { code } = await buildBundle(name, folder);
  writeFileSync(join(folder, 'show.js'), `${code}\n${SHOW}`);
  writeFileSync(join(folder, 'pressed.js'), PRESSED);
  return { name, folder };
}

/** Writes the extension that watches all pages. */
export async function buildWatcher(under: string): Promise<string> {
  const folder = resolve(under, 'watcher');
  write(folder, {
    content_scripts: [
      { matches: ['<all_urls>'], js: ['watcher.iife.js'], run_at: 'document_start' },
    ],
  });
  await bundle('bench/open/watcher.ts', folder, 'watcher');
  return folder;
}

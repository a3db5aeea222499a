import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const TARGETS = ['chromium', 'firefox'] as const;
const PERMISSIONS = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];
/** Bytes after gzip; what is injected into a page must arrive in an instant. */
const INJECTED_BUDGET = 76_000;

const dist = (target: string) => join('dist', target);
const read = (target: string, name: string) => readFileSync(join(dist(target), name), 'utf8');
const manifestOf = (target: string) => JSON.parse(read(target, 'manifest.json'));
const scripts = (target: string) =>
  (readdirSync(dist(target), { recursive: true }) as string[]).filter((name) =>
    name.endsWith('.js'),
  );

describe.each(TARGETS)('the build for %s', (target) => {
  test('asks for these permissions and no others', () => {
    const manifest = manifestOf(target);
    expect(manifest.permissions).toEqual(PERMISSIONS);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  test('shows pages nothing that they could detect', () => {
    const manifest = manifestOf(target);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('runs only its own scripts and shows only stored pictures on its own pages', () => {
    const policy: string = manifestOf(target).content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("img-src 'self' blob: data:;");
  });

  test('names only files that are there', () => {
    const { icons, action, background, options_ui } = manifestOf(target);
    const named = [
      ...Object.values<string>(icons),
      ...Object.values<string>(action.default_icon),
      background.service_worker ?? background.scripts[0],
      options_ui.page,
    ];
    expect(named.filter((name) => !existsSync(join(dist(target), name)))).toEqual([]);
  });

  test('starts a background that is there', () => {
    const { background } = manifestOf(target);
    const loader = read(target, background.service_worker ?? background.scripts[0]);
    const imported = [...loader.matchAll(/import '\.\/([^']+)'/g)].map(([, name]) => name ?? '');
    expect(imported).toHaveLength(1);
    expect(existsSync(join(dist(target), imported[0] ?? ''))).toBe(true);
  });

  test('leaves the shortcut of the toolbar button to the browser', () => {
    const { commands } = manifestOf(target);
    expect(Object.keys(commands)).toEqual(['read', 'save', 'saved']);
  });

  test('injects one self-contained script within its budget', () => {
    const script = read(target, 'src/content.js');
    expect(script).not.toMatch(/\bimport\s*\(|^\s*import\s/m);
    expect(gzipSync(script).length).toBeLessThanOrEqual(INJECTED_BUDGET);
  });

  test('holds no second copy of the injected script', () => {
    expect(scripts(target).filter((name) => name.startsWith('assets/content'))).toEqual([]);
  });

  test('builds no code from text', () => {
    const building = scripts(target).filter((name) =>
      /\beval\s*\(|\bnew Function\b/.test(read(target, name)),
    );
    expect(building).toEqual([]);
  });
});

test('Chromium gets a service worker, Firefox an event page, a stable id and its declarations', () => {
  expect(manifestOf('chromium').background).toHaveProperty('service_worker');
  expect(manifestOf('chromium')).not.toHaveProperty('browser_specific_settings');
  const firefox = manifestOf('firefox');
  expect(firefox.background).toHaveProperty('scripts');
  const { gecko, gecko_android } = firefox.browser_specific_settings;
  expect(gecko.id).toMatch(/^\{[0-9a-f-]{36}\}$/);
  expect(gecko.strict_min_version).toBe('140.0');
  expect(gecko_android.strict_min_version).toBe('142.0');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

test('the extractor is built alone as one classic script', () => {
  const script = read('bench', 'extract.iife.js');
  expect(script).toContain('extractArticle');
  expect(script).not.toMatch(/^\s*(import|export)\s/m);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { quicken } from '../scripts/quick-to-read.mjs';

const TARGETS = ['chromium', 'firefox'] as const;
const PERMISSIONS = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'];
/** The reader with its frame comes first, the others follow while the frame is painted. */
const INJECTED = ['src/content.js', 'src/content/extractor.js', 'src/content/place.js'];
/** Bytes after gzip: of one script, and of all. */
const SCRIPT_BUDGET = 73_150;
const INJECTED_BUDGET = 104_200;
/** What the first frame waits for. */
const FIRST_BUDGET = 29_250;
/** What few pages and browsers need. */
const ON_DEMAND = ['src/content/readability.js', 'src/content/purify.js', 'src/content/special.js'];
/** What comes after the article, with a Preact of its own. */
const LATER = 'src/content/later.js';
const LATER_BUDGET = 35_200;
/** What the articles wait for that have special parts, and no others. */
const FORMS = 'src/content/forms.js';
const FORMS_BUDGET = 13_000;

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
    expect(manifest.permissions).toEqual([
      ...PERMISSIONS,
      // Hands the files of automatic backups to the browser; warns of nothing.
      ...(target === 'chromium' ? ['offscreen'] : []),
    ]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest.optional_permissions).toEqual(['downloads', 'tabs']);
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
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      "connect-src 'self' http: https:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lectern-markup lectern-workers',
    ]);
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

  test('injects only what the browser reads quickly', () => {
    const injected = scripts(target).filter((name) => name.startsWith('src/content'));
    expect(injected.length).toBeGreaterThan(INJECTED.length);
    expect(injected.filter((name) => read(target, name) !== quicken(read(target, name)))).toEqual(
      [],
    );
  });

  test('leaves the shortcut of the toolbar button to the browser', () => {
    const { commands } = manifestOf(target);
    expect(Object.keys(commands)).toEqual(['read', 'save', 'saved']);
  });

  test.each(INJECTED)('injects %s alone and within its budget', (name) => {
    const script = read(target, name);
    expect(script).not.toMatch(/\bimport\s*\(|^\s*import\s/m);
    expect(gzipSync(script).length).toBeLessThanOrEqual(SCRIPT_BUDGET);
  });

  test('injects no more than its budget in all', () => {
    const sizes = INJECTED.map((name) => gzipSync(read(target, name)).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(INJECTED_BUDGET);
  });

  test('brings the first frame in a small script', () => {
    expect(gzipSync(read(target, 'src/content.js')).length).toBeLessThanOrEqual(FIRST_BUDGET);
  });

  test('brings only to the articles that need it what few need', () => {
    expect(gzipSync(read(target, FORMS)).length).toBeLessThanOrEqual(FORMS_BUDGET);
    const rules = ['.embed-plate', 'Noto Naskh Arabic', 'readerCodeNamed', 'readerPageOf'];
    const holders = (rule: string) =>
      [...INJECTED, FORMS].filter((script) => read(target, script).includes(rule));
    expect(rules.flatMap(holders)).toEqual(rules.map(() => FORMS));
  });

  test('brings what can wait in a small script of its own', () => {
    expect(gzipSync(read(target, LATER)).length).toBeLessThanOrEqual(LATER_BUDGET);
    const label = 'readerJustify';
    expect(read(target, LATER)).toContain(label);
    expect(INJECTED.filter((name) => read(target, name).includes(label))).toEqual([]);
  });

  test('leaves out of the first scripts what is brought on demand', () => {
    const names = ['unlikelyCandidates', 'ALLOWED_URI_REGEXP', 'sans-serif-bold-italic'];
    const holders = (name: string) =>
      [...INJECTED, ...ON_DEMAND].filter((script) => read(target, script).includes(name));
    expect(names.flatMap(holders)).toEqual(ON_DEMAND);
  });

  test('holds no second copy of the injected scripts', () => {
    const isCopy = (name: string) =>
      /assets\/content/.test(name) || /globalThis\.lecternScripts\s*=/.test(read(target, name));
    expect(scripts(target).filter((name) => isCopy(name) && !name.includes('assets/'))).toContain(
      LATER,
    );
    expect(scripts(target).filter((name) => isCopy(name) && name.includes('assets/'))).toEqual([]);
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

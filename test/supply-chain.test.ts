import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import { pack } from '../scripts/package.mjs';
import { thirdParty } from '../scripts/third-party.mjs';

const TARGETS = ['chromium', 'firefox'] as const;
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

describe('the packages', () => {
  test('are pinned to one version each', () => {
    const { dependencies, devDependencies } = json('package.json');
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
    expect(dependencies).toHaveProperty('dompurify');
    expect(dependencies).toHaveProperty(['@mozilla/readability']);
  });

  test('are locked by digest', () => {
    const packages = Object.entries<{ integrity?: string }>(json('package-lock.json').packages);
    expect(packages.length).toBeGreaterThan(100);
    const unlocked = packages.filter(
      ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
    );
    expect(unlocked.map(([path]) => path)).toEqual([]);
  });

  test('are named with their licences', () => {
    expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdParty());
  });
});

/** What else a build could read: all that is committed, in another folder. */
function copyOfSource(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-build-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  });
  for (const name of listed
    .split('\0')
    .filter((name) => /^(src|public|scripts)\/|^[^/]+$/.test(name)))
    cpSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

describe.each(TARGETS)('the package for %s', (target) => {
  let folder: string | undefined;
  afterEach(() => {
    if (folder) rmSync(folder, { recursive: true });
    folder = undefined;
  });

  test('is the same to the byte when it is built elsewhere', () => {
    folder = copyOfSource();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
      { cwd: folder, env: { PATH: process.env.PATH, TARGET: target }, encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    const here = pack(join('dist', target));
    const there = pack(join(folder, 'dist', target));
    expect(Object.keys(unzipSync(there))).toEqual(Object.keys(unzipSync(here)));
    expect(Buffer.compare(there, here)).toBe(0);
  });

  test('holds the manifest at its top', () => {
    const manifest = unzipSync(pack(join('dist', target)))['manifest.json'];
    expect(JSON.parse(strFromU8(manifest ?? new Uint8Array()))).toHaveProperty('name');
  });
});

/** Libraries that assign markup: Preact (never used so), Readability and DOMPurify (in inert documents). */
const ASSIGNS_MARKUP = 'UNSAFE_VAR_ASSIGNMENT';

test('Mozilla’s linter finds no error and nothing new', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/addons-linter/bin/addons-linter', 'dist/firefox', '--output', 'json'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  expect(stdout, stderr).not.toBe('');
  const { errors, notices, warnings } = JSON.parse(stdout);
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(
    warnings.filter(({ code }: { code: string }) => code !== ASSIGNS_MARKUP).map(String),
  ).toEqual([]);
});

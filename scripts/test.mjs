import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages, installPrograms } from './install.mjs';

/**
 * All checks, one after the other, also when one fails. A step that is no test suite counts as one
 * test. What passed only on a second attempt is named with what its first one said, as a race is a
 * bug of the test or of Lectern. The last line is the sum; the exit code is 1 when anything failed.
 */
process.chdir(new URL('..', import.meta.url).pathname);
const reports = mkdtempSync(join(tmpdir(), 'lectern-test-'));
const failures = /** @type {string[]} */ ([]);
const unsteady = /** @type {string[]} */ ([]);
let passed = 0;

/**
 * @param {string} name
 * @param {() => string | undefined} check Answers with what went wrong, if anything did.
 */
function step(name, check) {
  console.log(`\n— ${name}`);
  const problem = check();
  if (problem) {
    console.error(problem);
    failures.push(name);
  } else passed++;
}

/** @param {() => void} install */
const attempt = (install) => () => {
  try {
    install();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** @param {readonly string[]} args */
const node =
  (...args) =>
  () => {
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    return status === 0 ? undefined : `${args.join(' ')} ended with code ${status}`;
  };

/**
 * @param {string} name
 * @param {string} projects Which of vitest.config.ts.
 */
function suite(name, projects = name) {
  console.log(`\n— ${name} tests`);
  const file = join(reports, `${name}.json`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', projects].concat([
      '--reporter',
      'default',
      '--reporter',
      'json',
      '--outputFile.json',
      file,
    ]),
    { stdio: 'inherit' },
  );
  const before = failures.length;
  for (const { assertionResults, name: path, status, message } of resultsIn(file)) {
    for (const result of assertionResults) {
      if (result.status === 'passed') {
        passed++;
        const [first] = result.failureMessages;
        if (first) unsteady.push(`${name}: ${result.fullName}\n    ${first.split('\n')[0]}`);
      }
      if (result.status === 'failed') failures.push(`${name}: ${result.fullName}`);
    }
    if (status === 'failed' && assertionResults.every((result) => result.status !== 'failed'))
      failures.push(`${name}: ${path} ${message}`);
  }
  if (status !== 0 && failures.length === before) failures.push(`${name}: the run itself`);
}

/**
 * @param {string} file
 * @returns {readonly { name: string, status: string, message: string,
 *   assertionResults: readonly { status: string, fullName: string,
 *     failureMessages: readonly string[] }[] }[]}
 */
function resultsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch (error) {
    console.error(`No report of the tests: ${error}`);
    return [];
  }
}

step('npm packages', attempt(installPackages));
step(
  'browsers and tools',
  attempt(() =>
    installPrograms(['chromium', 'firefox', 'Xvfb', 'xdotool', 'pdftotext', 'epubcheck']),
  ),
);
step('format and lint', node('node_modules/@biomejs/biome/bin/biome', 'check', '.'));
step('types of the source', node('node_modules/typescript/bin/tsc', '-p', '.'));
step('types of tests and scripts', node('node_modules/typescript/bin/tsc', '-p', 'test'));
suite('unit', 'unit*');
step('build', node('scripts/build.mjs'));
suite('build');
suite('browser');
rmSync(reports, { recursive: true, force: true });

/**
 * @param {string} title
 * @param {readonly string[]} names
 */
function list(title, names) {
  if (names.length > 0) console.log(`\n${title}:\n${names.map((name) => `  ${name}`).join('\n')}`);
}
list('Passed only on a second attempt', unsteady);
list('Failed', failures);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { BROWSERS, findProgram } from './programs.mjs';

/** Debian packages that bring what is missing; a browser without any font would show no text. */
const DEBIAN = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
  Xvfb: ['xvfb'],
  xdotool: ['xdotool'],
  pdftotext: ['poppler-utils'],
  // A JAR, which needs a Java to run it.
  epubcheck: ['epubcheck', 'default-jre-headless'],
};

/** @typedef {keyof typeof DEBIAN} Program */

/** Installs the npm packages when they are missing or differ from the lock; says nothing when all is there. */
export function installPackages() {
  if (packagesAreCurrent()) return;
  console.log('Installing npm packages …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefer-offline'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The npm packages could not be installed (npm ci failed).');
}

/**
 * Installs from Debian whichever of the programs is missing; says nothing when all are there.
 * @param {readonly Program[]} programs
 */
export function installPrograms(programs) {
  const missing = programs.filter((program) => !findProgram(namesOf(program)));
  if (missing.length === 0) return;
  const packages = [...new Set(missing.flatMap((program) => DEBIAN[program]))];
  console.log(`Installing from Debian: ${packages.join(', ')} …`);
  const hint = `Install it by hand, then run this again: apt-get install ${packages.join(' ')}`;
  if (!findProgram(['apt-get']))
    throw new Error(`${missing.join(', ')} is missing, and this is no Debian. ${hint}`);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !findProgram(['sudo']))
    throw new Error(`${missing.join(', ')} is missing, and only root can install it. ${hint}`);
  const asRoot = isRoot ? [] : process.stdin.isTTY ? ['sudo'] : ['sudo', '-n'];
  const environment = 'DEBIAN_FRONTEND=noninteractive';
  run([...asRoot, 'apt-get', 'update', '-q']);
  run([
    ...asRoot,
    'env',
    environment,
    'apt-get',
    'install',
    '-qy',
    '--no-install-recommends',
    ...packages,
  ]);
  const left = missing.filter((program) => !findProgram(namesOf(program)));
  if (left.length > 0) throw new Error(`${left.join(', ')} could not be installed. ${hint}`);
}

/** @param {Program} program */
const namesOf = (program) =>
  program === 'chromium' || program === 'firefox' ? BROWSERS[program] : [program];

/** @param {readonly string[]} command */
const run = ([name = '', ...args]) =>
  spawnSync(name, args, { stdio: ['inherit', 'ignore', 'inherit'] });

/** Whether each package of the lock is installed in its version; those for other systems are optional. */
function packagesAreCurrent() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

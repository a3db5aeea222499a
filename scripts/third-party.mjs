import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'THIRD-PARTY.md';
const FONTS = 'public/fonts';
/** Named `LICENSE`, `LICENCE.md`, `COPYING` and the like. */
const LICENCE = /^(licen[cs]e|copying)/i;

/** @typedef {{ name?: string, version?: string, license?: string, dependencies?: Record<string, string> }} Package */

/**
 * @param {string} folder
 * @returns {Package}
 */
const packageIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * Where a package is installed that another one asks for: beside it or further up.
 * @param {string} name
 * @param {string} from
 */
function folderOf(name, from) {
  for (let at = from; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    const folder = join(at, 'node_modules', name);
    if (existsSync(folder)) return folder;
    if (!at.includes('/node_modules/')) return join('node_modules', name);
  }
}

/**
 * All packages that can be in the extension: those it depends on, and those that they depend on.
 * @returns {readonly string[]} folders, by name
 */
function shipped() {
  const found = new Set();
  /** @param {string} folder */
  const visit = (folder) => {
    for (const name of Object.keys(packageIn(folder).dependencies ?? {})) {
      const next = folderOf(name, folder);
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit('.');
  return [...found].sort();
}

/** @param {string} file */
const textOf = (file) => readFileSync(file, 'utf8').replace(/\r\n?/g, '\n').trim();

/** @param {string} folder */
function textsIn(folder) {
  const files = readdirSync(folder).filter((name) => LICENCE.test(name));
  return files.sort().map((name) => textOf(join(folder, name)));
}

/** @param {readonly string[]} texts */
const quoted = (texts) => texts.map((text) => `\n\`\`\`text\n${text}\n\`\`\`\n`).join('');

/** Everything in the extension that others made, with the licences that it comes under. */
export function thirdParty() {
  const packages = shipped().map((folder) => {
    const { name, version, license } = packageIn(folder);
    return `\n## ${name} ${version}\n\nLicence: ${license ?? 'see below'}\n${quoted(textsIn(folder))}`;
  });
  const fonts = readdirSync(FONTS)
    .filter((name) => name.endsWith('-LICENSE.txt'))
    .map(
      (name) =>
        `\n## The font ${name.replace('-LICENSE.txt', '')}\n${quoted([textOf(join(FONTS, name))])}`,
    );
  return `# What others made\n\nMade by \`npm run third-party\` from the packages that are installed.\n${packages.join('')}${fonts.join('')}`;
}

if (process.argv[1] === import.meta.filename) {
  process.chdir(new URL('..', import.meta.url).pathname);
  writeFileSync(FILE, thirdParty());
}

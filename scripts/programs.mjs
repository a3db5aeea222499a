import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which each browser is installed, the preferred one first. */
export const BROWSERS = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox'],
};

/**
 * The full path of the first of `names` that is installed.
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names)
    for (const folder of folders)
      if (folder && isProgram(join(folder, name))) return join(folder, name);
  return undefined;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

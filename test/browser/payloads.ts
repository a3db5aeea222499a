import { existsSync, readFileSync } from 'node:fs';
import { ATTACKS, NEWER } from './attacks';
import { BY_KIND } from './attacks-by-kind';
import found from './payloads.json';

/** More attacks to try, `{ payloads: [{ payload }] }`, from a file that is not part of the project. */
const file = process.env.PAYLOADS;
const more: readonly { readonly payload: string }[] =
  file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).payloads : [];

/** All attacks: our own, those of DOMPurify's tests, and those of a file that is named. */
export const PAYLOADS: readonly string[] = [
  ...new Set([...ATTACKS, ...found.payloads, ...more.map(({ payload }) => payload)]),
];

/** Those that are on no public list. */
export const UNLISTED: readonly string[] = [...NEWER, ...BY_KIND];

/** One in so many of them, for what takes long with each; all with `npm run bench:attacks`. */
export function oneIn(step: number): readonly string[] {
  const all = [...PAYLOADS, ...UNLISTED];
  if (process.env.ATTACKS === 'all') return all;
  if (process.env.ATTACKS === 'unlisted') return UNLISTED;
  return all.filter((_, index) => index % step === 0);
}

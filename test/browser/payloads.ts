import { existsSync, readFileSync } from 'node:fs';
import { ATTACKS } from './attacks';
import found from './payloads.json';

/** More attacks to try, `{ payloads: [{ payload }] }`, from a file that is not part of the project. */
const file = process.env.PAYLOADS;
const more: readonly { readonly payload: string }[] =
  file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).payloads : [];

/** All attacks: our own, those of DOMPurify's tests, and those of a file that is named. */
export const PAYLOADS: readonly string[] = [
  ...new Set([...ATTACKS, ...found.payloads, ...more.map(({ payload }) => payload)]),
];

/** One in so many of them, for what takes long with each; all with `npm run bench:attacks`. */
export const oneIn = (step: number): readonly string[] =>
  process.env.ATTACKS === 'all' ? PAYLOADS : PAYLOADS.filter((_, index) => index % step === 0);

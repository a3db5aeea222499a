import { readFileSync } from 'node:fs';
import { bundle } from '../scripts/bundle.mjs';
import type { Bundle } from './engines/engine';

/** What is measured, the subject first. */
export const EXTRACTORS = ['lectern', 'readability', 'defuddle'] as const;
export type Extractor = (typeof EXTRACTORS)[number];

const ENTRIES: Readonly<Record<Extractor, string>> = {
  lectern: 'bench/extract.ts',
  readability: 'bench/peers/readability.ts',
  defuddle: 'bench/peers/defuddle.ts',
};

/** Builds an extractor as a classic script, Lectern as `npm run build` does. */
export const buildBundle = async (name: Extractor, folder: string): Promise<Bundle> => {
  await bundle(ENTRIES[name], folder, name);
  return { name, code: readFileSync(`${folder}/${name}.iife.js`, 'utf8') };
};

/** The version of a peer, which its stored results depend on. */
export const versionOf = (name: Extractor): string => {
  const folders = { lectern: '.', readability: 'node_modules/@mozilla/readability' };
  const folder = name === 'defuddle' ? 'node_modules/defuddle' : folders[name];
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version;
};

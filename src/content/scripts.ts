import type { Fallback, Special } from '../extract';
import { ask, type ScriptName } from '../messages';
import type { pickArticle } from '../pick';
import type { AidsScript, Forms, Parts } from '../reader';
import type { Purify } from '../sanitize';
import { arrivalOf } from './bring';
import type { CorrectionTools } from './corrections';
import type { Extractor } from './extractor';
import type { keep } from './keep';
import type { PlaceTools } from './place';
import type { Stitch } from './stitch';
import type { Unopened } from './unopened';

/** What each script that follows the first one brings. */
export interface Scripts {
  readonly extractor: Extractor;
  /** Where the extractor is unsure. */
  readonly readability: Fallback;
  /** Where the page has code, formulas, verse, notes or entries of a live blog. */
  readonly special: Special;
  /** Where the browser has no sanitiser of its own. */
  readonly purify: Purify;
  /** Where the article has special parts, or is in another script than Latin. */
  readonly forms: Forms;
  /** Where an article is saved. */
  readonly keep: typeof keep;
  /** Where the page is scrolled, or was read before. */
  readonly place: PlaceTools;
  readonly later: Parts;
  readonly aids: AidsScript;
  /** Where something is put right, or has been on this site. */
  readonly corrections: CorrectionTools;
  /** Where the pages of an article are to be brought together. */
  readonly stitch: Stitch;
  /** Where a page is saved or told of without the reader. */
  readonly unopened: Unopened;
  /** Where the article is chosen on the page. */
  readonly pick: typeof pickArticle;
}

const coming = new Map<ScriptName, Promise<void>>();

/** Brings a script into the page unless it is there; rejects when the browser refuses it, and the next call asks again. */
export async function load<N extends ScriptName>(name: N): Promise<Scripts[N]> {
  if (!globalThis.lecternScripts?.[name]) {
    const asked =
      coming.get(name) ??
      Promise.race([arrivalOf(name), ask('loadScript', name)]).finally(() => coming.delete(name));
    coming.set(name, asked);
    await asked;
  }
  const script = globalThis.lecternScripts?.[name];
  if (!script) throw new Error(`The script ${name} did not run`);
  return script;
}

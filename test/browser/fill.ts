import { expect } from 'vitest';
import type { Article, ArticleId } from '../../src/article';
import { article } from '../library/sample';
import type { Driver } from './driver';
import { inForms } from './library-seed';

type Forms = typeof import('./exports');

const MB = 10 ** 6;
/** Room that is left, in bytes: around what is written, and around what is kept free. */
const LEVELS = [
  ...Array.from({ length: 10 }, (_, step) => (step * MB) / 4),
  ...Array.from({ length: 10 }, (_, step) => (step + 1) * 8 * MB),
];
/** With less than this Chromium begins no write at all: one that fails may cost it the database. */
const LEAST = 2 * 2 ** 20;

/** Something that can be filled up. */
interface Vessel {
  /** Leaves about so many bytes of room. */
  leave(bytes: number): Promise<void>;
  empty(): Promise<void>;
}

const PICTURE = 'https://full.example/picture.png';
const named = (name: string): Article => {
  const url = `https://full.example/${name}`;
  return article({ url, canonicalUrl: url, title: name, image: null, icon: null });
};
const OLD = named('old');

/** A long article with a picture. */
function long(level: number): Article {
  const text = `Level ${level}. ${'The tide came in over the stones. '.repeat(6000)}`;
  return { ...named(`level-${level}`), html: `<p>${text}</p><img src="${PICTURE}">`, text };
}

/** Self-contained; the id of a small article that is saved while there is room. */
async function keep(forms: Forms, model: Article): Promise<string> {
  const saved = await forms.save(model);
  if (!saved.ok) throw new Error(saved.error);
  return saved.value.saved.id;
}

/**
 * Self-contained; while there is little room: saves an article with a picture that is no smaller,
 * reads an older one, takes everything out, deletes one for good; and says what came of each.
 */
async function fillUp(
  forms: Forms,
  model: Article,
  picture: string,
  { old, victim }: { readonly old: string; readonly victim: string },
) {
  const started = performance.now();
  const saved = await forms.save(model);
  const ms = performance.now() - started;
  const bytes = new Uint8Array(600_000);
  for (let at = 0; at < bytes.length; at += 65_536)
    crypto.getRandomValues(bytes.subarray(at, Math.min(bytes.length, at + 65_536)));
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pictured = saved.ok
    ? await forms.addImage(saved.value.saved.id, picture, bytes, 'image/png')
    : null;
  const kept = saved.ok ? await forms.get(saved.value.saved.id) : null;
  const older = await forms.get(old as ArticleId);
  const exported = await forms.loadForExport(old as ArticleId);
  const backup = await forms.writeBackup({ settings: {} });
  const removed = await forms.remove(victim as ArticleId);
  const emptied = removed.ok ? await forms.emptyTrash([victim as ArticleId]) : removed;
  return {
    ms: saved.ok ? 0 : ms,
    id: saved.ok ? saved.value.saved.id : null,
    saved: saved.ok ? 'saved' : saved.error,
    pictured: pictured === null ? '' : pictured.ok ? 'saved' : pictured.error,
    textKept: kept?.ok === true && kept.value.article.text === model.text,
    older: older.ok ? older.value.article.text : older.error,
    exported: exported.ok && backup.ok && (backup.value?.counts.articles ?? 0) > 0,
    deleted: emptied.ok ? 'deleted' : emptied.error,
  };
}

/** Self-contained; takes a level's article away for good, or every backup would hold all those before it. */
async function drop(forms: Forms, id: ArticleId): Promise<void> {
  const removed = await forms.remove(id);
  const emptied = removed.ok ? await forms.emptyTrash([id]) : removed;
  if (!emptied.ok) throw new Error(emptied.error);
}

/** Self-contained; the text of one article, or why there is none. */
async function textOf(forms: Forms, id: string): Promise<string> {
  const kept = await forms.get(id as ArticleId);
  return kept.ok ? kept.value.article.text : kept.error;
}

/** Fills a vessel in which the library is to twenty levels; the open tab is a page of the extension. */
export async function fillAll(browser: Driver, vessel: Vessel): Promise<void> {
  const old = await inForms(browser, keep, OLD);
  const results: (Awaited<ReturnType<typeof fillUp>> & { readonly level: number })[] = [];
  for (const level of LEVELS) {
    const victim = await inForms(browser, keep, named(`victim-${level}`));
    await vessel.leave(level);
    const ids = { old, victim };
    const result = await inForms(browser, fillUp, long(level), PICTURE, ids);
    results.push({ level, ...result });
    await vessel.empty();
    if (result.id) await inForms(browser, drop, result.id);
    expect(await inForms(browser, textOf, old)).toBe(OLD.text);
  }
  console.log(browser.name, 'slowest refusal', Math.max(...results.map(({ ms }) => ms)), 'ms');
  const said = new Set(results.flatMap(({ saved, pictured }) => [saved, pictured]));
  // The empty word stands for the picture of an article that was not saved.
  expect([...said].filter((word) => word !== '').sort()).toEqual(['disk-full', 'saved']);
  expect(results.filter(({ saved, textKept }) => (saved === 'saved') !== textKept)).toEqual([]);
  expect(results.some(({ textKept, pictured }) => textKept && pictured === 'disk-full')).toBe(true);
  expect(results.filter(({ older }) => older !== OLD.text)).toEqual([]);
  expect(results.filter(({ exported }) => !exported)).toEqual([]);
  const undeleted = results.filter(({ deleted }) => deleted !== 'deleted');
  expect(undeleted.filter(({ level }) => level > 2 * LEAST)).toEqual([]);
  expect(undeleted.filter(({ deleted }) => deleted !== 'disk-full')).toEqual([]);
}

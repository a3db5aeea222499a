import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article';
import { list, remove, restore, save, setArchived, setFavourite } from '../../src/library';
import { randomFrom } from './random';
import { numbered, wipe } from './sample';

afterEach(wipe);

interface Expected {
  readonly id: ArticleId;
  readonly favourite: boolean;
  readonly archived: boolean;
  readonly deleted: boolean;
}

/** Does one random thing to the library and to the model of it. */
async function step(model: Map<string, Expected>, random: () => number): Promise<void> {
  const article = numbered(Math.floor(random() * 12));
  const before = model.get(article.title);
  const kind = Math.floor(random() * 5);
  if (!before || kind === 0) {
    const result = await save(article);
    if (!result.ok) throw new Error(result.error);
    const { id } = result.value.saved;
    if (before) expect(id).toBe(before.id);
    const state = before ?? { favourite: false, archived: false };
    model.set(article.title, { ...state, id, deleted: false });
    return;
  }
  const { id, favourite, archived } = before;
  const after = [
    { ...before, favourite: !favourite },
    { ...before, archived: !archived },
    { ...before, deleted: true },
    { ...before, deleted: false },
  ][kind - 1] as Expected;
  const change = [
    () => setFavourite(id, !favourite),
    () => setArchived(id, !archived),
    () => remove(id),
    () => restore(id),
  ][kind - 1];
  expect(await change?.()).toEqual({ ok: true, value: null });
  model.set(article.title, after);
}

test.each([1, 2, 3, 4, 5, 6])(
  'after 200 random changes (seed %i) the library holds what it should',
  async (seed) => {
    const random = randomFrom(seed);
    const model = new Map<string, Expected>();
    for (let n = 0; n < 200; n++) await step(model, random);
    const expected = [...model].filter(([, { deleted }]) => !deleted);
    for (const filter of ['all', 'favourites', 'archive', 'unread'] as const) {
      const result = await list({ filter, query: '' });
      if (!result.ok) throw new Error(result.error);
      const belongs = ({ favourite, archived }: Expected) =>
        ({ all: true, favourites: favourite, archive: archived, unread: !archived })[filter];
      const names = expected.filter(([, state]) => belongs(state)).map(([title]) => title);
      expect(result.value.articles.map(({ title }) => title).sort()).toEqual(names.sort());
      expect(result.value.counts[filter]).toBe(names.length);
    }
  },
);

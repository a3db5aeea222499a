import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article';
import {
  type Before,
  changeMany,
  list,
  remove,
  removeMany,
  restore,
  restoreMany,
  save,
  setArchived,
  setFavourite,
  tagMany,
  takeBack,
} from '../../src/library';
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

interface State {
  readonly favourite: boolean;
  readonly archived: boolean;
  readonly isTrash: boolean;
  readonly tags: readonly string[];
}

type Library = ReadonlyMap<ArticleId, State>;

const each = (library: Library, ids: readonly ArticleId[], change: (state: State) => State) =>
  new Map(
    Array.from(library, ([id, state]) => [id, ids.includes(id) ? change(state) : state] as const),
  );

/** What can be done to many articles at once, in the library and in the model of it. */
const CHANGES: readonly {
  readonly real: (ids: readonly ArticleId[]) => ReturnType<typeof takeBack>;
  readonly model: (state: State) => State;
}[] = [
  {
    real: (ids) => changeMany(ids, { archived: true }),
    model: (state) => ({ ...state, archived: true }),
  },
  {
    real: (ids) => changeMany(ids, { favourite: true, archived: false }),
    model: (state) => ({ ...state, favourite: true, archived: false }),
  },
  { real: removeMany, model: (state) => ({ ...state, isTrash: true }) },
  { real: restoreMany, model: (state) => ({ ...state, isTrash: false }) },
  {
    real: (ids) => tagMany(ids, { add: ['coast'], remove: ['sea'] }),
    model: (state) => ({ ...state, tags: ['coast'] }),
  },
  {
    real: (ids) => tagMany(ids, { add: ['sea'], remove: ['coast'] }),
    model: (state) => ({ ...state, tags: ['sea'] }),
  },
];

async function stateNow(): Promise<Library> {
  const now = new Map<ArticleId, State>();
  for (const filter of ['all', 'trash'] as const) {
    const result = await list({ filter, query: '' });
    if (!result.ok) throw new Error(result.error);
    for (const { id, favourite, archived, tags } of result.value.articles)
      now.set(id, { favourite, archived, tags, isTrash: filter === 'trash' });
  }
  return now;
}

test.each([7, 8, 9])(
  'whatever is done to many articles can be taken back, step by step (seed %i)',
  async (seed) => {
    const random = randomFrom(seed);
    let model: Library = new Map();
    for (let n = 0; n < 12; n++) {
      const result = await save(numbered(n));
      if (!result.ok) throw new Error(result.error);
      const state = { favourite: false, archived: false, isTrash: false, tags: [] };
      model = new Map([...model, [result.value.saved.id, state]]);
    }
    const past: { readonly before: Before; readonly model: Library }[] = [];
    for (let n = 0; n < 60; n++) {
      const change = CHANGES[Math.floor(random() * CHANGES.length)];
      const ids = [...model.keys()].filter(() => random() < 0.4);
      const done = await change?.real(ids);
      if (!change || !done?.ok) throw new Error('not done');
      past.push({ before: done.value, model });
      model = each(model, ids, change.model);
      if (n % 10 === 9) expect(await stateNow()).toEqual(model);
    }
    for (const step of past.reverse()) {
      expect(await takeBack(step.before)).toMatchObject({ ok: true });
      model = step.model;
    }
    expect(await stateNow()).toEqual(model);
  },
);

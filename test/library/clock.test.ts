import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { list, purge, remove, restore, setProgress } from '../../src/library';
import { idOf, numbered, wipe } from './sample';

afterEach(async () => {
  vi.restoreAllMocks();
  await wipe();
});

const TODAY = Date.UTC(2026, 10, 25, 12);
const HOUR = 60 * 60 * 1000;
/** A clock as a flat battery, a wrong hand, the end of summer time and a flight leave it. */
const JUMPS = [0, Date.UTC(2071, 0, 1), TODAY - HOUR, TODAY + 13 * HOUR, TODAY - HOUR, -1];

test('a clock that jumps loses nothing, deletes nothing and leaves the order as it was', async () => {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(TODAY);
  const first = await idOf(numbered(0));
  const gone = await idOf(numbered(100));
  await remove(gone);
  for (const [number, time] of JUMPS.entries()) {
    clock.mockReturnValue(time);
    await idOf(numbered(number + 1));
    // Saved again: the same article, whatever the time.
    expect(await idOf(numbered(0))).toBe(first);
    await setProgress(first, { fraction: 0.5, place: null, pageTop: null });
    expect(await purge()).toEqual({ ok: true, value: 0 });
    const order = async () => {
      const listed = await list({ filter: 'all', query: '' });
      return listed.ok ? listed.value.articles.map(({ title }) => title) : listed.error;
    };
    const before = await order();
    expect(before).toHaveLength(number + 2);
    clock.mockReturnValue(TODAY);
    expect(await order()).toEqual(before);
  }
  expect(await restore(gone)).toEqual({ ok: true, value: null });
  const listed = await list({ filter: 'all', query: '' });
  expect(listed.ok && listed.value.counts.all).toBe(JUMPS.length + 2);
});

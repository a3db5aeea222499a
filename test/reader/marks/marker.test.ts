// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { type ArticleId, type HighlightId, type Marking, success } from '../../../src/article';
import { BodyText } from '../../../src/reader/marks/body-text';
import type { MarksContext } from '../../../src/reader/marks/context';
import { Marker } from '../../../src/reader/marks/marker';
import { passageOf } from '../../../src/reader/marks/passage';
import { DEFAULTS } from '../../../src/settings';

const ID = 'kept' as HighlightId;

test('a list that was made before a change was kept does not undo it', async () => {
  const body = document.createElement('div');
  body.innerHTML = '<p>The keeper climbed the stairs.</p>';
  document.body.replaceChildren(body);
  const { text } = await BodyText.of(body);
  const amber: Marking = { ...passageOf(text, 4, 10), id: ID, colour: 'amber', hasNote: false };
  const kept = [amber];
  const lists: (() => void)[] = [];
  const actions = {
    list: () => {
      const now = [...kept];
      return new Promise<readonly Marking[]>((resolve) => lists.push(() => resolve(now)));
    },
    recolour: async (_: HighlightId, colour: Marking['colour']) => {
      kept.splice(0, 1, { ...amber, colour });
      return success(null);
    },
    notes: { kind: 'window', open: () => undefined },
  };
  const context = {
    actions,
    saved: () => 'article' as ArticleId,
    announce: () => undefined,
    notify: () => undefined,
    settings: () => DEFAULTS,
  } as unknown as MarksContext;
  const { signal } = new AbortController();
  const marker = new Marker(context, body, { changed: () => undefined, signal });
  await marker.placed.add([amber], signal);

  const refreshed = marker.refresh();
  await expect.poll(() => lists.length).toBe(1);
  await marker.recolour(ID, 'blue');
  lists[0]?.();
  await expect.poll(() => lists.length).toBe(2);
  lists[1]?.();
  await refreshed;
  expect(marker.placed.get(ID)?.marking.colour).toBe('blue');
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, Stage } from '../reader/stage/page';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

interface Seen {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
}

/** What a screen reader is told of the open reader, in its order. */
async function treeOf(stage: Stage): Promise<readonly Seen[]> {
  const cdp = await stage.page.context().newCDPSession(stage.page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      level: properties?.find((property) => property.name === 'level')?.value.value as
        | number
        | undefined,
    }));
}

test('a screen reader finds the name, the landmarks, the headings and the text in order', async () => {
  const stage = await Stage.on(browser, { viewport: { width: 1400, height: 800 } });
  await stage.open({ article: 'rich', settings: { showContents: true } });
  await stage.until(`stage.root.querySelector('.contents')`);
  const tree = await treeOf(stage);
  const title = 'The woman who winds the town clock';
  const roles = (role: string) => tree.filter((node) => node.role === role);
  expect(roles('dialog').map(({ name }) => name)).toEqual([title]);
  expect(roles('article')).toHaveLength(1);
  expect(roles('navigation').map(({ name }) => name)).toEqual(['Contents']);
  expect(roles('region').map(({ name }) => name)).toContain('Reader tools');
  expect(roles('status')).toHaveLength(1);
  const headings = roles('heading').map(({ name, level }) => [level, name]);
  expect(headings[0]).toEqual([1, title]);
  expect(headings.filter(([level]) => level === 1)).toHaveLength(1);
  const levels = headings.map(([level]) => Number(level));
  expect(levels.every((level, at) => at === 0 || level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  const order = ['region', 'navigation', 'article'].map((role) =>
    tree.findIndex((node) => node.role === role),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(tree.filter(({ role, name }) => role === 'button' && name === '')).toEqual([]);
  await stage.close();
});

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launch, Stage } from '../reader/stage/page';
import { LISTS, strangersIn } from './allow-list';
import { PAYLOADS, UNLISTED } from './payloads';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

const SURVIVORS = `(() => {
  const body = stage.root.querySelector('.article-body');
  const found = body.textContent.startsWith('before') ? [] : ['nothing was shown'];
  return [...found, ...(${strangersIn})(body, ${JSON.stringify(LISTS)})];
})()`;

/** Each page function that an attack would call reports itself. */
const WATCH = () => {
  const ran: string[] = [];
  Object.assign(globalThis, { ran });
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
    Object.assign(globalThis, { [name]: () => ran.push(name) });
  console.log = () => ran.push('log');
};

const PROVOKE = `(() => {
  for (const element of stage.root.querySelectorAll('.article-body *')) {
    for (const type of ['click', 'mouseover', 'focus', 'load', 'error', 'input', 'toggle', 'animationend', 'pointerenter'])
      if (type !== 'click' || !element.closest('a')) element.dispatchEvent(new Event(type));
  }
})()`;

test.each([
  ["the browser's own sanitiser", false],
  ['the one that a browser without is given', true],
])('of all attacks none runs and nothing off the lists survives %s', async (_by, purify) => {
  stage = await Stage.on(browser);
  await stage.page.evaluate(WATCH);
  await stage.open({ article: 'rich', html: '<p>first</p>', purify });
  const survived: [string, unknown][] = [];
  for (const payload of [...PAYLOADS, ...UNLISTED]) {
    await stage.run(
      `stage.showHtml(${JSON.stringify(`<p>before</p><div>${payload}</div><p>${payload}</p><p>after</p>`)})`,
    );
    await stage.run(PROVOKE);
    const found = await stage.run<string[]>(SURVIVORS);
    if (found.length > 0) survived.push([payload, found]);
  }
  expect(survived).toEqual([]);
  expect(await stage.page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran)).toEqual(
    [],
  );
  expect(PAYLOADS.length).toBeGreaterThan(300);
});

import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  FORMULA_ATTRIBUTES,
  FORMULA_TAGS,
  MATHML,
} from '../../src/sanitize';
import { launch, Stage } from '../reader/stage/page';
import { ATTACKS } from './attacks';

/** More attacks to try, `{ payloads: [{ payload }] }`, from a file that is not part of the project. */
const more = process.env.PAYLOADS;
const payloads: readonly string[] = [
  ...ATTACKS,
  ...(more && existsSync(more)
    ? JSON.parse(readFileSync(more, 'utf8')).payloads.map(
        (entry: { payload: string }) => entry.payload,
      )
    : []),
];

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

/** What the reader's own parts put around an article: nothing of it comes from the page. */
const OWN = '.code-copy, .code-copy *, .embed, .embed *, .enlarge, .missing, [role=doc-backlink]';

const SURVIVORS = `(() => {
  const HTML = 'http://www.w3.org/1999/xhtml';
  const tags = new Set(${JSON.stringify([...ALLOWED_TAGS, 'div'])});
  const formula = { tags: new Set(${JSON.stringify(FORMULA_TAGS)}), names: new Set(${JSON.stringify(FORMULA_ATTRIBUTES)}) };
  const names = new Set(${JSON.stringify([...ALLOWED_ATTRIBUTES, 'class', 'tabindex', 'role', 'aria-label', 'aria-haspopup', 'target', 'decoding', 'sizes'])});
  const body = stage.root.querySelector('.article-body');
  const found = body.textContent.startsWith('before') ? [] : ['nothing was shown'];
  for (const element of body.querySelectorAll('*')) {
    if (element.matches(${JSON.stringify(OWN)})) continue;
    if (element.namespaceURI === ${JSON.stringify(MATHML)}) {
      if (!formula.tags.has(element.localName)) found.push('math ' + element.localName);
      if (element.firstElementChild?.namespaceURI === HTML) found.push('html in ' + element.localName);
      for (const { name, prefix } of element.attributes) if (prefix || !formula.names.has(name)) found.push('math ' + name);
      continue;
    }
    if (!tags.has(element.localName) || element.namespaceURI !== HTML) found.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (!names.has(name)) found.push(name);
      if (name === 'href' && !/^(https?:|mailto:|#)/i.test(value.trim())) found.push(value);
      if (name === 'src' && !/^(https?:|data:image\\/(png|jpe?g|gif|webp|avif))/i.test(value.trim())) found.push(value);
      if (name === 'data-player' && !/^https:/.test(value)) found.push(value);
      if (name === 'role' && !/^(doc-(noteref|endnotes)|group)$/.test(value)) found.push('role ' + value);
      if (name === 'id' && !value.startsWith('a-')) found.push('id ' + value);
    }
  }
  return found;
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
  for (const payload of payloads) {
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
  expect(payloads.length).toBeGreaterThan(40);
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { longer } from '../pseudo';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { SAMPLE } from './journey';
import { Site } from './site';
import { waitForReader } from './user';

/** The built extension with every string longer. */
function inPseudoLocale(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pseudo-'));
  cpSync(resolve('dist', 'firefox'), folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  for (const entry of Object.values(messages)) entry.message = longer(entry.message);
  writeFileSync(file, JSON.stringify(messages));
  return folder;
}

let extension: string;
let browser: Driver;
let site: Site;

beforeAll(async () => {
  extension = inPseudoLocale();
  site = await Site.start();
  browser = await start.firefox({ extension, headed: false, proxy: site.proxy, rightToLeft: true });
});
afterAll(async () => {
  await browser?.stop();
  site?.stop();
  rmSync(extension, { recursive: true });
});

/** Controls and headings whose words are cut off at their edge. Self-contained. */
const cutIn = ({ body, documentElement }: Document): readonly string[] =>
  [...body.querySelectorAll<HTMLElement>('button, a, label, h1, h2, h3, .button')]
    .filter((element) => element.offsetWidth > 1 && element.innerText.includes('⟦'))
    .filter((element) => {
      const { display, textOverflow } = getComputedStyle(element);
      const { left, right } = element.getBoundingClientRect();
      const outside = left < -1 || right > documentElement.clientWidth + 1;
      const cut = element.scrollWidth > element.clientWidth + 1 && textOverflow !== 'ellipsis';
      return display !== 'inline' && (outside || cut);
    })
    .map((element) => element.outerHTML.slice(0, 160));

test.each(['popup', 'library', 'settings'])(
  'the page %s reads from right to left',
  async (page) => {
    await browser.openOwn(`src/pages/${page}/${page}.html`);
    await until('the page is drawn', () =>
      browser.inPage(({ body }) => body.innerText.includes('⟦')),
    );
    expect(await browser.inPage(({ documentElement }) => documentElement.dir)).toBe('rtl');
    expect(
      await browser.inPage(
        ({ documentElement: { scrollWidth, clientWidth } }) => scrollWidth - clientWidth,
      ),
    ).toBe(0);
    expect(await browser.inPage(cutIn)).toEqual([]);
    expect(await browser.axe('page')).toEqual([]);
  },
);

test('the reader has its close button at the right, and the English article its text at the left', async () => {
  await browser.open(site.url(SAMPLE.path));
  await browser.pressButton();
  await waitForReader(browser, SAMPLE.end);
  const [close, start, middle] = await until('the reader', () =>
    browser.inReader((root) => [
      root.querySelector('.toolbar button')?.getBoundingClientRect().left ?? 0,
      getComputedStyle(root.querySelector('.article') as Element).direction,
      window.innerWidth / 2,
    ]),
  );
  expect(Number(close)).toBeGreaterThan(Number(middle));
  expect(start).toBe('ltr');
});

import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { start } from './browsers';
import { type Driver, until } from './driver';
import { Site } from './site';
import { clickInPage, clickInReader, waitForReader } from './user';

const TEXT =
  'The harbour council voted on Monday evening to keep the old ferry running through the winter, after two hours of argument about fuel costs, crew rotas and the state of the landing stage. ';
const END = 'Residents may send comments until March.';
/** A picture of one pixel by one is taken for one that counts readers, so these are as large as they say. */
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="teal"/></svg>';

const pageWith = (head: string, pictures: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays</title>${head}</head><body><main><article><h1>Ferry stays for the winter</h1>${`<p>${TEXT.repeat(2)}</p>`.repeat(5)}${pictures}<p>${END}</p></article></main></body></html>`;

interface Api {
  readonly permissions: {
    request(what: object): Promise<boolean>;
    getAll(): Promise<{ readonly permissions: readonly string[]; readonly origins: string[] }>;
  };
}

/** Self-contained; what the extension may do now, after it asked for more with nobody's click. */
async function askUnasked(_document: Document) {
  const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
  const api = browser ?? chrome;
  if (!api) throw new Error('no extension API');
  // What drives the browser runs its scripts as if somebody had just clicked.
  while (navigator.userActivation.isActive) await new Promise((resolve) => setTimeout(resolve, 50));
  const wishes = [
    { origins: ['https://paper.example/*'] },
    { origins: ['http://*/*', 'https://*/*'] },
    { permissions: ['downloads'] },
    { permissions: ['tabs'] },
  ];
  const answers: string[] = [];
  for (const wish of wishes)
    answers.push(
      await api.permissions.request(wish).then(
        (isGranted) => `granted ${isGranted}`,
        () => 'refused',
      ),
    );
  const { permissions, origins } = await api.permissions.getAll();
  return { answers, permissions: [...permissions].sort(), origins: [...origins] };
}

/** Self-contained; puts a button into the page that asks for a host. */
function putButton(document: Document): void {
  const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
  const button = document.createElement('button');
  button.textContent = 'Ask';
  button.addEventListener('click', () => {
    (browser ?? chrome)?.permissions
      .request({ origins: ['https://paper.example/*'] })
      .catch(console.error);
  });
  document.body.prepend(button);
}

const originsOf = async (_document: Document) => {
  const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
  return [...((await (browser ?? chrome)?.permissions.getAll())?.origins ?? [])];
};

describe.each(['chromium', 'firefox'] as const)('from %s', (name) => {
  let site: Site;
  let browser: Driver;
  beforeAll(async () => {
    site = await Site.start();
    const extension = resolve('dist', name);
    browser = await start[name]({ extension, headed: false, proxy: site.proxy });
  });
  afterAll(async () => {
    await browser?.stop();
    site?.stop();
  });

  test('no server learns by a picture which page is read, shown or saved, though the page would tell', async () => {
    const own = 'quay/own.svg';
    const other = 'quay/other.svg';
    for (const path of [own, other]) site.written.set(path, SVG);
    const pictures = [own, site.url(other, 'pictures')].map(
      (address) =>
        `<figure><img data-src="${address}" width="640" height="360" alt="The quay"></figure>`,
    );
    // Without an icon of its own Firefox asks for one when it likes, and tells.
    const head = '<meta name="referrer" content="unsafe-url"><link rel="icon" href="data:,">';
    site.written.set('tells.html', pageWith(head, pictures.join('')));
    await browser.open(site.url('tells.html', 'tells'));
    const before = site.requests.length;
    await browser.pressButton();
    await waitForReader(browser, END);
    await browser.inReader((root) => {
      for (const image of root.querySelectorAll('.article-body img')) image.scrollIntoView();
    });
    const asked = () => site.requests.slice(before);
    await until('both are shown', () => [own, other].every((path) => asked().includes(path)));
    await clickInReader(browser, 'Save');
    await until('it is saved', () =>
      browser.inReader(
        (root) => root.querySelector('[aria-pressed="true"][aria-busy="false"]') !== null,
      ),
    );
    expect(asked().length).toBeGreaterThan(2);
    const told = site.referrers.map((referrer, at) => [site.requests[at], referrer]).slice(before);
    expect(told.filter(([, referrer]) => referrer !== undefined)).toEqual([]);
  });

  test('a page that begins to listen after the press hears no key that is typed in the reader', async () => {
    site.written.set('late.html', pageWith('', ''));
    await browser.open(site.url('late.html', 'late'));
    const listen = (document: Document) => {
      const types = 'keydown keypress keyup beforeinput input textInput compositionstart'.split(
        ' ',
      );
      const hear = ({ type }: Event) => {
        document.documentElement.dataset.heard = `${document.documentElement.dataset.heard} ${type}`;
      };
      for (const target of [window, document, document.documentElement, document.body])
        for (const type of types) target.addEventListener(type, hear, true);
      document.documentElement.dataset.heard = '';
    };
    const heard = () => browser.inPage(({ documentElement }) => documentElement.dataset.heard);
    await browser.inPage(listen);
    await browser.pressKey('j');
    await until('a page hears its own keys', async () => (await heard())?.includes('keydown'));
    await browser.open(site.url('late.html', 'later'));
    await browser.pressButton();
    await waitForReader(browser, END);
    await browser.inPage(listen);
    for (const key of ['j', 'k', 'n', 'd', ',']) await browser.pressKey(key);
    await until('the keys have been for the reader', () =>
      browser.inReader((root) => root.querySelector('[role="dialog"], .panel, [data-panel]')),
    );
    for (const key of ['Tab', 'Tab', 'ArrowDown']) await browser.pressKey(key);
    // Each letter in a field is an event of its own, which the window would hear of first.
    await until('the field has the focus', () =>
      browser.inReader((root) => {
        for (const part of root.querySelectorAll('details')) part.open = true;
        const field = root.querySelector<HTMLInputElement>('.look-up-address input');
        field?.focus();
        field?.setSelectionRange(0, 0);
        return field !== null && field === (root as ShadowRoot).activeElement;
      }),
    );
    for (const key of ['q', 'x'] as const) await browser.pressKey(key);
    const typed = () =>
      browser.inReader(
        (root) => root.querySelector<HTMLInputElement>('.look-up-address input')?.value,
      );
    await until('they are typed, and the field answers', async () =>
      (await typed())?.includes('qx'),
    );
    const isInvalid = await browser.inReader((root) =>
      root.querySelector('.look-up-address input')?.getAttribute('aria-invalid'),
    );
    expect(isInvalid).toBe('true');
    await browser.pressKey('Escape');
    expect(await heard()).toBe('');
  });

  test('nothing is asked for but in a click, and what was allowed can be taken back', async () => {
    await browser.openOwn('src/pages/settings/settings.html#sites');
    const { answers, permissions, origins } = await browser.inPage(askUnasked);
    expect(answers.filter((answer) => answer === 'granted true')).toEqual([]);
    expect(permissions).not.toContain('tabs');
    expect(permissions).not.toContain('downloads');
    expect(origins).toEqual([]);
    // In Chromium the question of a small window can be answered: see the scenario of sites that always open.
    if (name === 'chromium') return;
    await browser.inPage(putButton);
    await browser.allowAsked(() => clickInPage(browser, 'Ask'));
    await browser.openOwn('src/pages/settings/settings.html#sites');
    await clickInPage(browser, 'Remove https://paper.example');
    await until('it is taken back', async () => (await browser.inPage(originsOf)).length === 0);
  });
});

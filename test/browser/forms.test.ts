import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, Stage, type StageOptions } from '../reader/stage/page';
import type { Scene } from '../reader/stage/stage';

/** A page that has every form an article can take, written as pages write them. */
const PAGE = readFileSync('test/browser/pages/forms.html', 'utf8');

let browser: Browser;
let stage: Stage;
/** Addresses that were asked for since the article was shown. */
let asked: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

/** Opens the reader over a page and lets it read that page; answers with the article's markup. */
const read = async (
  options: StageOptions = {},
  html = PAGE,
  settings: Scene['settings'] = {},
  before: () => Promise<void> = async () => undefined,
): Promise<string> => {
  stage = await Stage.on(browser, { html, ...options });
  // What the page itself has begun to load is none of the reader's doing.
  await stage.page.waitForLoadState('networkidle');
  asked = [];
  stage.page.on('request', (request) => asked.push(request.url()));
  await stage.open({ settings });
  await before();
  const markup = await stage.run<string>('stage.read()');
  await stage.until(`stage.root.querySelector('.article-body')?.firstChild`);
  return markup;
};

const BODY = `stage.root.querySelector('.article-body')`;
const FOCUSED = `(stage.root.activeElement?.getAttribute('aria-label') || stage.root.activeElement?.className || stage.root.activeElement?.localName)`;
const texts = (selector: string) =>
  stage.run<string[]>(`[...stage.root.querySelectorAll('${selector}')].map((e) => e.textContent)`);

const press = async (selector: string) => {
  await stage.run(`stage.root.querySelector('${selector}').scrollIntoView({ block: 'center' })`);
  await stage.press(selector);
};
const openNote = async () => {
  await press('sup a');
  await stage.until(`stage.root.querySelector('.note')`);
};

describe('what the page wrote', () => {
  test('code is the same to the byte, without numbers, with its language', async () => {
    await read();
    expect(await texts('.article-body pre')).toEqual([
      'def weight(profile, density=8.6):\n    # millimetres to litres\n\n    volume = sum(area(ring) for ring in profile)\n\treturn volume * density',
      'const ring = (d) => Math.PI * d;\nconsole.log(ring(512));\n',
      '09:00  cold\n12:30  412 °C\n18:00  1,090 °C',
    ]);
    expect(await texts('.code-language')).toEqual(['python', 'js']);
  });

  test('each formula is there once, as a formula', async () => {
    await read();
    expect(
      await stage.run(
        `[...${BODY}.querySelectorAll('math')].map((math) => [math.namespaceURI.endsWith('MathML'), math.textContent.replace(/\\s/g, '')].join(' '))`,
      ),
    ).toEqual(['true f=ktd2', 'true k', 'true ωn=Eh312(1−ν2)ρ∑j=1Naj,j∈ℕ', 'true t/d', 'true πd']);
    expect(await stage.text('.article-body')).not.toMatch(/\\frac|\\pi|\[formula\]/);
    expect(await stage.run(`${BODY}.querySelectorAll('.formula math').length`)).toBe(1);
  });

  test('galleries, pulled quotations, verse and entries keep their form', async () => {
    await read();
    expect(await stage.run(`${BODY}.querySelectorAll('.gallery > figure img').length`)).toBe(3);
    expect(await stage.text('.gallery > figcaption')).toBe('Three hours in May');
    expect(await stage.text('aside > blockquote p')).toMatch(/^Nobody remembers/);
    expect(await stage.text('aside > blockquote footer')).toBe('Ada Brink, founder');
    expect(
      await stage.run(
        `[...${BODY}.querySelectorAll('p')].find((p) => p.textContent.startsWith('I speak')).innerText`,
      ),
    ).toBe(
      'I speak but once, and then\n\u00a0\u00a0\u00a0I speak again,\nand what I say is: morning.',
    );
    expect(await texts('.article-body article time')).toEqual(['18:42', '15:10', '09:00']);
    expect(await texts('.article-body article h3')).toEqual(['In tune', 'The pour', 'Fire']);
  });

  test('lists, recipes, interviews, folded parts, ruby and tables are whole', async () => {
    await read();
    const body = (await stage.text('.article-body')) ?? '';
    for (const part of ['2 kg potatoes', 'And the whistling?', 'How the mould is dried', 'かね'])
      expect(body).toContain(part);
    expect(await stage.run(`${BODY}.querySelector('ol').start`)).toBe(4);
    expect(await texts('.article-body dt')).toEqual(['Cope', 'Core']);
    expect(
      await stage.run(
        `(() => { const box = stage.root.querySelector('.table'); return [box.tabIndex, box.getAttribute('aria-label'), box.scrollWidth > box.clientWidth] })()`,
      ),
    ).toEqual([0, 'Twelve bells cast since the fire, with their measured notes', true]);
  });
});

describe('notes', () => {
  test('a mark opens its note beside it, Esc gives the focus back', async () => {
    await read();
    await openNote();
    expect(await stage.run(FOCUSED)).toBe('Note 1');
    expect(await stage.text('.note')).toContain('against one vote');
    expect(await stage.text('.note')).not.toContain('↩');
    await stage.page.keyboard.press('Escape');
    expect(await stage.text('.note')).toBeNull();
    expect(await stage.run(`stage.root.activeElement.matches('sup a')`)).toBe(true);
    expect(await stage.calls()).toEqual([]);
  });

  test('a press elsewhere closes it, and so does leaving it', async () => {
    await read();
    await openNote();
    await stage.press('.article-body p');
    expect(await stage.text('.note')).toBeNull();
    await openNote();
    await stage.page.keyboard.press('Tab');
    expect(await stage.text('.note')).toBeNull();
  });

  test('all notes stand at the end once, margin notes too, with ways back', async () => {
    await read();
    expect(await stage.run(`${BODY}.lastElementChild.getAttribute('role')`)).toBe('doc-endnotes');
    expect(
      (await texts('[role=doc-endnotes] li')).map((text) => text.replace(/\s+/g, ' ')),
    ).toEqual([
      'The web was added in 2009, against one vote. ↩︎',
      'Inventory of 1911, sheet 4; three windows were replaced. ↩︎',
      'The leading theory is that it concerns lunch. Another holds that it is a drawing of a goose. ↩︎',
    ]);
    await press('[role=doc-backlink]');
    await stage.until(`stage.root.activeElement.matches('sup a')`);
    expect(stage.page.url()).toBe('https://stage.example/');
  });

  test.each([
    [320, 640],
    [1280, 800],
  ])('a note stays on screen at %i px', async (width, height) => {
    await read({ viewport: { width, height } });
    await openNote();
    const [left = -1, top = -1, right = 0, bottom = 0] = await stage.run<number[]>(
      `(() => { const { left, top, right, bottom } = stage.root.querySelector('.note').getBoundingClientRect(); return [left, top, right, bottom] })()`,
    );
    expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('what other sites show', () => {
  test('nothing of it is loaded before it is asked for', async () => {
    await read();
    await stage.run(`stage.root.querySelector('.reader').scrollTop = 1e6`);
    await stage.page.waitForLoadState('networkidle');
    expect(asked.filter((url) => !url.startsWith('https://pictures.example/'))).toEqual([]);
    expect(await stage.run(`${BODY}.querySelectorAll('iframe, video, audio').length`)).toBe(0);
  });

  test('a card says title, kind and host', async () => {
    await read();
    expect((await texts('.embed')).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'VideoA bell is cast at OverbyLoading it connects to youtube-nocookie.comOpen at youtube.com',
      'PodcastBronze and breakfast, episode nineLoading it connects to open.spotify.comOpen at open.spotify.com',
      'CodeThe measuring script Open at gist.github.com',
      'MapThe way to the foundryLoading it connects to openstreetmap.orgOpen at openstreetmap.org',
      'SoundLittle Ann, struck onceLoading it connects to sounds.exampleOpen at sounds.example',
      'PostOverby Foundry (@overbyfoundry) May 3, 2026 Open at twitter.com',
    ]);
    expect(await stage.text('figure > blockquote')).toBe(
      'The bell is out of the pit and it is in tune. Nobody has spoken for a minute.',
    );
  });

  test('a press loads this one player, and no other', async () => {
    await read();
    await press('.embed button');
    await stage.until(`stage.root.querySelector('.embed iframe')`);
    await expect
      .poll(() => asked.filter((url) => !url.includes('pictures.example')))
      .toEqual(['https://www.youtube-nocookie.com/embed/aaaaBBBB111']);
    expect(
      await stage.run(`stage.root.querySelector('.embed iframe').getAttribute('sandbox')`),
    ).not.toContain('top-navigation');
  });

  test('where the page forbids frames, the card says so and can be opened', async () => {
    await read({ headers: { 'content-security-policy': "frame-src 'none'" } });
    await press('.embed button');
    await stage.until(`stage.root.querySelector('.embed [role=status]')`);
    expect(await stage.text('.embed')).toContain('does not let it be shown here');
    expect(await stage.run(`stage.root.querySelector('.embed a').href`)).toBe(
      'https://www.youtube.com/watch?v=aaaaBBBB111',
    );
  });
});

describe('links', () => {
  const NEXT = 'a[href="https://stage.example/handbook/2"]';

  test('a link to the next page of the site leaves, unless it is to be followed here', async () => {
    await read();
    const leaving = stage.page.waitForRequest('https://stage.example/handbook/2');
    await press(NEXT);
    expect((await leaving).isNavigationRequest()).toBe(true);
  });

  test('it is followed in the reader where that is wished, and only that one', async () => {
    await read({}, PAGE, { followLinks: true });
    await press(NEXT);
    expect(await stage.calls()).toEqual(['follow https://stage.example/handbook/2']);
    await press('a[href="#alloys"]');
    await stage.until(`stage.root.activeElement?.id === 'a-alloys'`);
    expect(await stage.calls()).toHaveLength(1);
    expect(stage.page.url()).toBe('https://stage.example/');
  });
});

describe('pictures', () => {
  const enlarge = async () => {
    await stage.run(`stage.root.querySelector('.gallery').scrollIntoView({ block: 'center' })`);
    await stage.until(
      `[...${BODY}.querySelectorAll('.gallery img')].every((image) => image.complete)`,
    );
    await stage.press('.gallery .enlarge');
    await stage.until(`stage.root.querySelector('.lightbox[open] img')?.complete`);
  };

  test('one is enlarged, the arrows lead on, the caption follows, Esc goes back', async () => {
    await read();
    await enlarge();
    expect(await stage.text('.lightbox [role=status]')).toBe('Picture 2 of 4');
    expect(await stage.text('.lightbox-caption')).toBe('The pit');
    await stage.page.keyboard.press('ArrowRight');
    await stage.until(
      `stage.root.querySelector('.lightbox [role=status]').textContent === 'Picture 3 of 4'`,
    );
    expect(await stage.text('.lightbox-caption')).toBe('The pour');
    await stage.page.keyboard.press('End');
    await stage.page.keyboard.press('ArrowRight');
    await stage.until(
      `stage.root.querySelector('.lightbox-caption').textContent === 'Three hours in May'`,
    );
    // A key of the reader means nothing here.
    await stage.page.keyboard.press('s');
    await stage.page.keyboard.press('Escape');
    expect(await stage.text('.lightbox')).toBeNull();
    expect(await stage.run(FOCUSED)).toBe('Enlarge the picture: The pit before the casting.');
    expect(await stage.calls()).toEqual([]);
  });

  test('it is enlarged further and can then be moved', async () => {
    await read();
    await enlarge();
    const width = () =>
      stage.run<number>(`stage.root.querySelector('.lightbox img').getBoundingClientRect().width`);
    const fitted = await width();
    await stage.page.keyboard.press('+');
    await stage.until(
      `stage.root.querySelector('.lightbox img').getBoundingClientRect().width > ${fitted * 1.4}`,
    );
    await stage.page.keyboard.press('ArrowRight');
    expect(await stage.text('.lightbox [role=status]')).toBe('Picture 2 of 4');
    await stage.page.keyboard.press('0');
    await stage.until(
      `Math.abs(stage.root.querySelector('.lightbox img').getBoundingClientRect().width - ${fitted}) < 1`,
    );
  });

  test('the focus stays in it', async () => {
    await read();
    await enlarge();
    for (let times = 0; times < 9; times++) {
      await stage.page.keyboard.press('Tab');
      expect(
        await stage.run(
          `stage.root.activeElement === null || stage.root.activeElement.closest('.lightbox') !== null`,
        ),
      ).toBe(true);
    }
  });

  test('the candidate fits the column', async () => {
    // The page itself shows another one, or the browser would take the size that it has.
    await read(
      { viewport: { width: 1280, height: 800 } },
      PAGE.replace(
        '<picture>',
        '<picture><source srcset="https://pictures.example/own.jpg" media="(max-width: 9999px)">',
      ),
    );
    await stage.until(`${BODY}.querySelector('.lead img').naturalWidth > 0`);
    expect(await stage.run(`${BODY}.querySelector('.lead img').currentSrc`)).toBe(
      'https://pictures.example/foundry-960.avif',
    );
  });

  test('room is kept, so that nothing moves when they arrive', async () => {
    await read();
    const tall = `${BODY}.getBoundingClientRect().height`;
    const before = await stage.run<number>(tall);
    await stage.run(
      `Promise.all([...${BODY}.querySelectorAll('img')].map((image) => image.decode().catch(() => null)))`,
    );
    expect(Math.abs((await stage.run<number>(tall)) - before)).toBeLessThan(1);
  });

  test('nothing moves while they arrive, though their page does not say how large they are', async () => {
    const picture = (name: string, more = '') =>
      `<img alt="" src="https://pictures.example/${name}-1.jpg" ${more}>`;
    const set = (name: string) =>
      `sizes="300px" srcset="https://pictures.example/${name}-300.jpg 300w, https://pictures.example/${name}-2400.jpg 2400w"`;
    const words = `<p>${'Words of an article. '.repeat(30)}</p>`;
    await read(
      { viewport: { width: 1280, height: 2400 } },
      `<article><h1>Pictures</h1>${words}${picture('a', set('a'))}${words}${picture('b')}${words}${picture('c', `width="1200" ${set('c')}`)}${words}</article>`,
      {},
      () =>
        stage.page.evaluate(() => {
          const shifts: unknown[] = [];
          const note = (entries: PerformanceEntryList) =>
            shifts.push(...entries.flatMap((entry) => entry.toJSON().sources));
          const watching = new PerformanceObserver((list) => note(list.getEntries()));
          watching.observe({ type: 'layout-shift' });
          Object.assign(globalThis, {
            moved: () => {
              note(watching.takeRecords());
              return shifts;
            },
          });
        }),
    );
    await stage.until(
      `${BODY}.querySelectorAll('img').length === 3 && [...${BODY}.querySelectorAll('img')].every((image) => image.naturalWidth > 1)`,
    );
    expect(asked).toContain('https://pictures.example/a-2400.jpg');
    await stage.run(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))',
    );
    expect(await stage.page.evaluate('moved()')).toEqual([]);
  });

  test('one that fails in one size is tried in another before it is given up', async () => {
    await read(
      {},
      `<article><h1>Pictures</h1><p>${'Words of an article. '.repeat(30)}</p><img alt="A" width="900" height="600" src="https://pictures.example/good.jpg" srcset="https://pictures.example/gone-800.jpg 800w, https://pictures.example/good-1600.jpg 1600w"><p>${'More words of it. '.repeat(30)}</p></article>`,
    );
    await stage.until(`${BODY}.querySelector('img')?.naturalWidth > 0`);
    expect(await stage.text('.missing')).toBeNull();
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  test('in the article, a note and a picture', async () => {
    await read({ colorScheme });
    expect(await stage.violations()).toEqual([]);
    await openNote();
    expect(await stage.violations()).toEqual([]);
    await stage.page.keyboard.press('Escape');
    await press('.enlarge');
    await stage.until(`stage.root.querySelector('.lightbox')`);
    expect(await stage.violations()).toEqual([]);
  });
});

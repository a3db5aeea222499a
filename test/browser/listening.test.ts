import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launch, Stage, type StageOptions } from '../reader/stage/page';
import type { Scene } from '../reader/stage/stage';

let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(() => stage?.close());

const manners = { word: 30 };
const NORA = { name: 'Nora', lang: 'en-GB', manners };
/** Says its first word, and then nothing for an hour. */
const CALM = { name: 'Calm', lang: 'en-GB', manners: { word: 3_600_000 } };
const CLOUD = { name: 'Cloud', lang: 'en-US', localService: false, manners };

const HTML = `<figure><img src="https://pictures.example/a.svg" alt=""><figcaption>A caption.</figcaption></figure>
<p>The bell is
  old.<sup><a href="#n1" role="doc-noteref" id="r1">1</a></sup> Dr. Haug cast <em>it</em> in spring. Nobody rings it now.</p>
<pre><code>const bell = 1;</code></pre>
<h2>Sunday</h2>
<p>A dog sleeps by the well.</p>
<ul><li>Then the market comes.</li></ul>
<section role="doc-endnotes"><p id="n1">A note.</p></section>`;
const HEAD = [
  'The woman who winds the town clock',
  'For twenty-eight years the market tower of Oostmarke has been a few minutes late.',
  'One person knows exactly how many, and has no wish to put it right.',
];
const TEXT = [
  'The bell is   old.',
  'Dr. Haug cast it in spring.',
  'Nobody rings it now.',
  'Sunday',
  'A dog sleeps by the well.',
  'Then the market comes.',
];
const LONG = Array.from(
  { length: 60 },
  (_, at) => `<p>Entry ${at}. ${'The tide came in and went out again. '.repeat(6)}</p>`,
).join('');

/** Opens an article over a browser whose speech is written down, with these voices. */
async function open(
  scene: Partial<Scene> = {},
  voices: readonly object[] = [NORA],
  options: StageOptions = {},
): Promise<void> {
  stage = await Stage.on(browser, options);
  await stage.run(`stage.speakWith(${JSON.stringify(voices)})`);
  await stage.open({ article: 'rich', html: HTML, ...scene });
}

const press = (key: string) => stage.page.keyboard.press(key);
const said = () => stage.run<string[]>('stage.speech.said.map(({ text }) => text)');
const bar = () => stage.run<string>(`stage.root.querySelector('.listen-bar')?.innerText ?? ''`);
const saying = (text: string) => stage.until(`stage.speech.said.at(-1)?.text === '${text}'`);
const barSays = (text: string) =>
  stage.until(`stage.root.querySelector('.listen-bar')?.innerText.includes('${text}')`);

describe('listening', () => {
  test('says title and text, and neither code nor notes nor captions; then it is over', async () => {
    await open();
    await press('l');
    await stage.until(
      `stage.root.querySelector('.toast')?.innerText.includes('end of the article')`,
    );
    expect(await said()).toEqual([...HEAD, ...TEXT]);
    expect(await bar()).toBe('');
    expect(await stage.run(`stage.root.querySelector('.plates')`)).toBeNull();
  });

  test('says captions where that is chosen', async () => {
    await open({ settings: { readCaptions: true } });
    await press('l');
    await stage.until(`stage.speech.said.length > 4`);
    expect((await said())[3]).toBe('A caption.');
  });

  test('marks sentence and word where they stand, and tells the page nothing', async () => {
    await open({}, [CALM]);
    await press('l');
    await saying(HEAD[0] ?? '');
    for (const sentence of [...HEAD.slice(1), ...TEXT.slice(0, 2)]) {
      await press(']');
      await saying(sentence);
    }
    const boxes = `(() => {
      const body = stage.root.querySelector('.article-body');
      const text = [...body.querySelectorAll('p')][0].childNodes[2];
      const range = document.createRange();
      range.setStart(text, 1);
      range.setEnd(text, 3);
      const box = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height]; };
      const plate = stage.root.querySelector('.plate.word');
      return plate ? [box(range), box(plate)] : [[], []];
    })()`;
    // The plate follows the voice in a later frame.
    await stage.until(`(([word, plate]) => Math.abs(word[1] - plate[1]) < 0.5)(${boxes})`);
    const [word = [], plate = []] = await stage.run<number[][]>(boxes);
    expect(plate[0]).toBeGreaterThan((word[0] ?? 0) - 5);
    expect(plate[2]).toBeLessThan((word[2] ?? 0) + 30);
    expect(await stage.page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('a speed is heard at once, from the last word on', async () => {
    await open({}, [CALM]);
    await press('l');
    await saying(HEAD[0] ?? '');
    await stage.press('.listen-speed');
    await stage.press('.listen-options .stepper button:last-child');
    await stage.until(`stage.speech.said.length === 2`);
    const [, second] = await stage.run<{ rate: number; text: string }[]>('stage.speech.said');
    expect(second).toMatchObject({ rate: 1.1, text: HEAD[0] });
    expect(await stage.calls()).toContain('changeSettings {"speed":1.1}');
    expect(await stage.text('.listen-speed')).toBe('1.1×');
  });

  test('keys move by sentences and paragraphs, pause, and end it; only then they close', async () => {
    await open({}, [CALM]);
    await press('l');
    await saying(HEAD[0] ?? '');
    await press(']');
    await saying(HEAD[1] ?? '');
    await press('}');
    await saying(TEXT[0] ?? '');
    await press(']');
    await saying(TEXT[1] ?? '');
    await press('{');
    await saying(TEXT[0] ?? '');
    await press('[');
    await saying(HEAD[2] ?? '');
    await press('l');
    await stage.until(`!stage.speech.speaking`);
    expect(
      await stage.run(`stage.root.querySelector('.listen-play').getAttribute('aria-label')`),
    ).toBe('Play');
    const count = (await said()).length;
    await press('l');
    await stage.until(`stage.speech.said.length > ${count}`);
    await press('Escape');
    expect(await bar()).toBe('');
    expect(await stage.run('stage.speech.speaking')).toBe(false);
    expect(await stage.calls()).not.toContain('closed');
    await press('Escape');
    expect(await stage.calls()).toContain('closed');
  });

  test('closing the reader silences it', async () => {
    await open({}, [CALM]);
    await press('l');
    await saying(HEAD[0] ?? '');
    for (let passage = 0; passage < 4; passage++) await press('}');
    await saying('A dog sleeps by the well.');
    expect(await stage.run('(() => { stage.close(); return stage.speech.speaking; })()')).toBe(
      false,
    );
    const told = await stage.run<{ place: { share: number } | null }[]>('stage.places');
    expect(told.at(-1)?.place?.share).toBeGreaterThan(0.5);
  });

  test('another article in the reader silences it', async () => {
    await open({}, [CALM]);
    await press('l');
    await saying(HEAD[0] ?? '');
    await stage.run(`stage.showHtml('<p>Another text.</p>', 'https://stage.example/other')`);
    await stage.until(`!stage.root.querySelector('.listen-bar')`);
    expect(await stage.run('stage.speech.speaking')).toBe(false);
  });

  test('the button begins and ends it, and the bar says where it is', async () => {
    await open({}, [CALM]);
    await stage.press('.toolbar [aria-label=Listen]');
    await saying(HEAD[0] ?? '');
    for (let passage = 0; passage < 4; passage++) await press('}');
    await saying('A dog sleeps by the well.');
    expect(await bar()).toContain('Sunday');
    expect(await bar()).toContain('Calm (on this device)');
    expect(
      await stage.run(
        `stage.root.querySelector('[aria-label=Listen]').getAttribute('aria-pressed')`,
      ),
    ).toBe('true');
    await stage.press('.toolbar [aria-label=Listen]');
    expect(await bar()).toBe('');
  });
});

describe('the place of the voice', () => {
  const top = () => stage.run<number>(`stage.root.querySelector('.reader').scrollTop`);
  const wordBox = () =>
    stage.run<{ top: number; bottom: number }>(
      `(({ top, bottom }) => ({ top, bottom }))(stage.root.querySelector('.plate.sentence').getBoundingClientRect())`,
    );

  test('the text follows it only out of the middle, and no longer when the reader scrolls', async () => {
    await open({ html: LONG }, [CALM], { viewport: { width: 1280, height: 800 } });
    await press('l');
    await saying(HEAD[0] ?? '');
    await press(']');
    expect(await top()).toBe(0);
    for (let passage = 0; passage < 12; passage++) await press('}');
    const { top: y, bottom } = await wordBox();
    expect(y).toBeGreaterThanOrEqual(160);
    expect(bottom).toBeLessThanOrEqual(640);
    expect(await stage.text('.listen-back')).toBeNull();
    await stage.page.mouse.move(600, 400);
    await stage.page.mouse.wheel(0, 3000);
    await stage.until(`stage.root.querySelector('.listen-back')`);
    const left = await top();
    await press('}');
    expect(await top()).toBe(left);
    await stage.press('.listen-back');
    await stage.until(
      `(({ top, bottom }) => top >= 160 && bottom <= 640)(stage.root.querySelector('.plate.sentence').getBoundingClientRect())`,
    );
    expect(await stage.text('.listen-back')).toBeNull();
  });

  test('it begins where the reader is, and goes on where it was', async () => {
    await open({ html: LONG }, [CALM]);
    await stage.run(`stage.root.querySelector('.reader').scrollTop = 3000`);
    const first = await stage.run<string>(
      `[...stage.root.querySelectorAll('.article-body p')].find((p) => p.getBoundingClientRect().top >= 56).innerText.split('.')[0]`,
    );
    await press('l');
    await stage.until('stage.speech.said.length === 1');
    await press('}');
    await press(']');
    const [, , last] = await said();
    expect((await said())[1]).toBe(`${first}.`);
    await press('Escape');
    await press('l');
    await stage.until('stage.speech.said.length === 4');
    expect((await said())[3]).toBe(last);
    const told = await stage.run<{ place: { share: number } }[]>('stage.places');
    expect(told.at(-1)?.place.share).toBeGreaterThan(0.1);
  });
});

describe('listening from a selection on', () => {
  const listen = () => stage.press('.marks-bar [aria-label="Listen from here"]');

  test('begins with its sentence', async () => {
    await open({}, [CALM]);
    await stage.until(`stage.root.querySelector('.marks')`);
    await stage.selectWord('spring');
    await listen();
    await saying(TEXT[1] ?? '');
    expect(await said()).toEqual([TEXT[1]]);
    expect(await bar()).toContain('Calm');
  });

  test('leads a voice that speaks already there, and one that is paused', async () => {
    await open({}, [CALM]);
    await stage.until(`stage.root.querySelector('.marks')`);
    await press('l');
    await saying(HEAD[0] ?? '');
    await stage.selectWord('sleeps');
    await listen();
    await saying(TEXT[4] ?? '');
    await press('l');
    await stage.until('!stage.speech.speaking');
    await stage.selectWord('rings');
    await listen();
    await saying(TEXT[2] ?? '');
    expect(await stage.run('stage.speech.speaking')).toBe(true);
  });
});

describe('an article that is put right', () => {
  const DOG = 'A dog sleeps by the well.';
  const ledger = (html: string) => stage.run(`stage.showLedger(${JSON.stringify(html)})`);
  const done = (html: string) => stage.run(`stage.endLedger(${JSON.stringify(html)})`);
  const toTheDog = async () => {
    await open({ settings: { lineFocus: 'one' } }, [CALM]);
    await press('l');
    await saying(HEAD[0] ?? '');
    for (let passage = 0; passage < 4; passage++) await press('}');
    await saying(DOG);
  };

  test('is read on where the voice was, which is silent meanwhile', async () => {
    await toTheDog();
    await ledger(`<p>Advertisement</p>${HTML}`);
    await stage.until(`!stage.root.querySelector('.listen-bar, .line-window')`);
    expect(await stage.run('stage.speech.speaking')).toBe(false);
    expect(await stage.text('.toolbar [aria-label=Listen]')).toBeNull();
    const before = (await said()).length;
    await done(`<p>What was left out.</p><p>And more of it.</p>${HTML}`);
    await stage.until(`stage.speech.said.length > ${before}`);
    expect((await said()).at(-1)).toBe(DOG);
    await stage.until(
      `stage.root.querySelector('.listen-bar') && stage.root.querySelector('.line-window')`,
    );
    await press(']');
    await saying(TEXT[5] ?? '');
  });

  test('waits with a voice that was paused', async () => {
    await toTheDog();
    await press('l');
    await stage.until('!stage.speech.speaking');
    const before = (await said()).length;
    await ledger(HTML);
    await done(`<p>More.</p>${HTML}`);
    await barSays('Calm');
    expect((await said()).length).toBe(before);
    await press('l');
    await saying(DOG);
  });

  test('says so where the passage is gone', async () => {
    await toTheDog();
    await ledger(HTML);
    await done(HTML.replace(`<p>${DOG}</p>`, ''));
    await stage.until(
      `stage.root.querySelector('.toast')?.innerText.includes('no longer in the article')`,
    );
    expect(await bar()).toBe('');
    expect(await stage.run('stage.speech.speaking')).toBe(false);
  });
});

describe('voices', () => {
  test('without any it says so, and what helps', async () => {
    await open({}, []);
    await press('l');
    await barSays('This device has no voices');
    expect(await stage.text('[role=status]')).toContain('This device has no voices');
    expect(await stage.violations()).toEqual([]);
    await press('Escape');
    expect(await bar()).toBe('');
  });

  test('that come late are waited for', async () => {
    await open({}, []);
    await press('l');
    await barSays('Looking for voices');
    await barSays('This device has no voices');
    await stage.run(`stage.bringVoices(${JSON.stringify([CALM])})`);
    await stage.until('stage.speech.said.length > 0');
    expect(await bar()).toContain('Calm');
    expect((await said()).length).toBe(1);
  });

  test('online ones are neither used nor listed unasked, and are marked', async () => {
    await open({}, [CLOUD, { name: 'Elin', lang: 'nb', manners }]);
    await press('l');
    await barSays('no voice for English');
    expect(await said()).toEqual([]);
    await stage.press('.listen-speed');
    expect(await stage.text('.listen-options select')).not.toContain('Cloud');
    await stage.press('.listen-options .row:last-child .toggle');
    await stage.until('stage.speech.said.length > 0');
    expect(await bar()).toContain('Cloud (online)');
    expect(await stage.calls()).toContain('changeSettings {"onlineVoices":true}');
  });

  test('are chosen for each language, those of this machine first', async () => {
    await open({ settings: { onlineVoices: true } }, [CLOUD, NORA, CALM]);
    await press('l');
    await barSays('Calm');
    await stage.press('.listen-speed');
    await stage.until(`stage.root.querySelector('.listen-options')`);
    await stage.run(`(() => {
      const select = stage.root.querySelector('.listen-options select');
      select.value = 'Nora';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await barSays('Nora');
    expect(await stage.calls()).toContain('changeSettings {"voices":{"en":"Nora"}}');
  });
});

describe('beside the voice', () => {
  test('other sounds are not talked over', async () => {
    await open({}, [CALM]);
    await press('l');
    await saying(HEAD[0] ?? '');
    await stage.page.evaluate(() => {
      const sound = document.createElement('audio');
      document.body.append(sound);
      sound.dispatchEvent(new Event('play'));
    });
    await stage.until('!stage.speech.speaking');
  });

  test('media keys lead it, and are given back', async () => {
    await open({}, [CALM]);
    await stage.run(`(() => {
      globalThis.keys = {};
      navigator.mediaSession.setActionHandler = (name, run) => { keys[name] = run; };
    })()`);
    await press('l');
    await saying(HEAD[0] ?? '');
    expect(await stage.run('navigator.mediaSession.playbackState')).toBe('playing');
    await stage.run('keys.nexttrack()');
    await saying(HEAD[1] ?? '');
    await stage.run('keys.pause()');
    await stage.until('!stage.speech.speaking');
    await stage.run('keys.stop()');
    expect(await bar()).toBe('');
    expect(await stage.run('Object.values(keys).every((run) => run === null)')).toBe(true);
  });

  test('are left to a page that has media of its own', async () => {
    await open({}, [CALM], { html: '<!doctype html><body>text<audio></audio>' });
    await stage.run(
      'navigator.mediaSession.setActionHandler = () => { stage.calls.push("taken"); }',
    );
    await press('l');
    await saying(HEAD[0] ?? '');
    expect(await stage.calls()).not.toContain('taken');
  });
});

describe.each(['light', 'dark'] as const)('the bar in %s', (colorScheme) => {
  test('breaks no rule of axe, closed and open', async () => {
    await open({}, [CALM, CLOUD], { colorScheme });
    await press('l');
    await saying(HEAD[0] ?? '');
    expect(await stage.violations()).toEqual([]);
    await stage.press('.listen-speed');
    await stage.until(`stage.root.querySelector('.listen-options')`);
    expect(await stage.violations()).toEqual([]);
    await press('Escape');
    expect(
      await stage.run(
        `[stage.root.querySelector('.listen-options'), stage.root.activeElement.className]`,
      ),
    ).toEqual([null, 'listen-speed']);
  });
});

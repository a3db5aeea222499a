import { launch, Stage } from '../test/reader/stage/page';

const TRIALS = 200;

/** A generator of numbers from 0 to 1 that starts at `seed` (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS =
  'harbour log tide wind keeper ferry stone tower weight pendulum morning council river market brass key winter paper'.split(
    ' ',
  );

/** An article of 60 blocks that no two runs with one seed tell apart. */
function markup(next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const sentence = () =>
    `${Array.from({ length: 6 + Math.floor(next() * 14) }, () => pick(WORDS)).join(' ')}. `;
  const block = (number: number) => {
    const text = Array.from({ length: 2 + Math.floor(next() * 5) }, sentence).join('');
    if (number % 9 === 4) return `<h2>${sentence()}</h2><p>${text}</p>`;
    if (number % 11 === 6) return `<ul><li>${text}</li><li>${sentence()}</li></ul>`;
    if (number % 13 === 7) return `<blockquote><p>${text}</p></blockquote>`;
    return `<p>${text.replace(' ', ` <b>${number}</b> `)}</p>`;
  };
  return Array.from({ length: 60 }, (_, number) => block(number)).join('');
}

const FONTS = ['literata', 'hyperlegible', 'serif', 'sans', 'mono'] as const;

interface Layout {
  readonly width: number;
  readonly settings: { readonly font: (typeof FONTS)[number]; readonly textSize: number };
}

function layout(next: () => number): Layout {
  const font = FONTS[Math.floor(next() * FONTS.length)] ?? 'literata';
  return {
    width: Math.round(340 + next() * 1500),
    settings: { font, textSize: [15, 18, 20, 24, 30][Math.floor(next() * 5)] ?? 20 },
  };
}

async function openIn(stage: Stage, { width, settings }: Layout, html: string, start?: object) {
  await stage.run('stage.close(); stage.places.length = 0');
  await stage.page.setViewportSize({ width, height: 800 });
  await stage.open({ article: 'rich', html, settings, ...(start && { start: start as never }) });
  // The article is shown with its font, or with another that the font replaces later.
  await stage.run(
    'document.fonts.ready.then(() => new Promise(requestAnimationFrame)).then(() => 0)',
  );
}

const READER = `stage.root.querySelector('.reader')`;

/** Lines between the place and the first line below the toolbar, in the layout of now. */
const ERROR = (marks: string) => `(() => {
  const body = stage.root.querySelector('.article-body');
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let at = 0; at < node.length; at++) {
      if (/\\s/.test(node.data[at])) continue;
      if (seen++ !== ${marks}) continue;
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const line = parseFloat(getComputedStyle(node.parentElement).lineHeight);
      return Math.abs(range.getBoundingClientRect().top - 56) / line;
    }
  return Infinity;
})()`;

const COUNT = `stage.root.querySelector('.article-body').textContent.replace(/\\s/g, '').length`;

async function trial(stage: Stage, seed: number): Promise<number> {
  const next = numbers(seed);
  const html = markup(next);
  await openIn(stage, layout(next), html);
  await stage.run(`${READER}.scrollTop = ${READER}.scrollHeight * ${0.1 + next() * 0.75}`);
  await stage.until('stage.places.length > 0');
  const { place } = await stage.run<{ place: { share: number } }>('stage.places.at(-1)');
  const index = Math.round(place.share * (await stage.run<number>(COUNT)));
  await openIn(stage, layout(next), html, { place, isReturn: true });
  return stage.run<number>(ERROR(String(index)));
}

/** Measures and says how many lines an article opens from where it was left. */
export async function measure(): Promise<void> {
  const browser = await launch();
  const errors: number[] = [];
  const stage = await Stage.on(browser);
  for (let seed = 1; seed <= TRIALS; seed++) errors.push(await trial(stage, seed));
  await browser.close();
  const within = errors.filter((error) => error <= 1).length;
  const worst = Math.max(...errors).toFixed(2);
  const report = `${within} of ${TRIALS} seeded trials within one line; worst ${worst} lines.`;
  console.log(report);
}

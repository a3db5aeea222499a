import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Watched } from './browser';
import type { Pressable } from './extensions';
import { percentile } from './report';
import type { Seen } from './watcher';

const WORDS = 30_000;
const PICTURES = 200;
const PICTURE = 'test/browser/pages/paper/pictures/ferry.jpg';
const WORDS_IN_PARAGRAPH = 75;
const SENTENCE =
  'The keeper wrote the height of the tide into his book before the ferry left, as he had done on every morning of that wet and windless year. ';

/** A story of 30,000 words with 200 pictures. */
export function story(): string {
  const words = SENTENCE.trim().split(' ');
  const paragraphs = WORDS / WORDS_IN_PARAGRAPH;
  const blocks = Array.from({ length: paragraphs }, (_, at) => {
    const text = Array.from(
      { length: WORDS_IN_PARAGRAPH },
      (_, word) => words[(at * 7 + word) % words.length],
    ).join(' ');
    const picture = `<figure><img src="/${at}.jpg" width="1200" height="800" alt=""><figcaption>Picture ${at}</figcaption></figure>`;
    return `<p>${text}.</p>${at % (paragraphs / PICTURES) === 0 ? picture : ''}`;
  });
  return `<!doctype html><title>The long log</title><main><article><h1>The long log</h1>${blocks.join('\n')}</article></main>`;
}

/** Scrolls by the wheel through the whole article. */
async function wheelThrough(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 600,
    y: 450,
    yDistance: -30_000,
    speed: 3_000,
    gestureSourceType: 'mouse',
  });
  await cdp.detach();
}

/** Scrolls through a very long article and says what tasks and frames came of it. */
export async function scroll(browser: Watched, lectern: Pressable): Promise<string> {
  const picture = readFileSync(PICTURE);
  const page = await browser.open('https://long.example/', story(), (url) =>
    url.endsWith('.jpg') ? picture : null,
  );
  const opened = await browser.press(page, lectern);
  await browser.look(page, 'seen.tasks.length = 0; countFrames(true)', null);
  await wheelThrough(page);
  const none: Seen = { frame: null, article: null, whole: null, tasks: [], frames: [] };
  const { tasks, frames } = await browser.look(page, 'countFrames(false); seen', none);
  const longest = Math.max(0, ...tasks.map(({ ms }) => ms));
  const late = frames.filter((ms) => ms > 25).length;
  return [
    `${WORDS} words, ${PICTURES} pictures: first frame ${opened.frame} ms, first text ${opened.article} ms,`,
    `whole ${opened.whole} ms, tasks over 50 ms: ${opened.tasks.map(Math.round).join(', ') || 'none'}.`,
    `Scrolling 30,000 px at 3,000 px/s: ${tasks.length} tasks over 50 ms (longest ${Math.round(longest)} ms),`,
    `${frames.length} frames, p50 / p95 / p99 ${[0.5, 0.95, 0.99].map((part) => percentile(frames, part).toFixed(1)).join(' / ')} ms, ${late} over 25 ms.`,
  ].join('\n');
}

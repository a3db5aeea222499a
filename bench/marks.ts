import type { ArticleId } from '../src/article';
import { EDITS, type Edit } from '../test/reader/marks/edited';
import { run } from '../test/reader/marks/outcome';
import { launch, Stage } from '../test/reader/stage/page';

const SEEDS = 40;
const WORDS = 200_000;
const MARKS = 500;
const SAVED = { id: 'stage' as ArticleId, images: 0, storedImages: 0 };

/** A book of paragraphs of which no two are the same. */
const book = (): string =>
  Array.from({ length: WORDS / 100 }, (_, paragraph) => {
    const words = Array.from(
      { length: 100 },
      (_, word) => `w${(paragraph * 37 + word * word) % 9973}`,
    );
    return `<p>${paragraph} ${words.join(' ')}</p>`;
  }).join('');

/** Opens the book with marks over all of it; answers with the tasks that took long, in milliseconds. */
async function open(stage: Stage, html: string) {
  await stage.run(`stage.close();
    globalThis.long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration, startTime }) => [startTime, duration]))).observe({ type: 'longtask' });`);
  await stage.open({ article: 'rich', html, saved: SAVED });
  const begun = await stage.run<number>('performance.now()');
  await stage.until(
    `new Set([...stage.root.querySelectorAll('mark.marking')].map((mark) => mark.dataset.marking)).size === ${MARKS}`,
  );
  return stage.run<{ all: number; tasks: readonly number[] }>(
    `({ all: performance.now() - ${begun}, tasks: long.filter(([start]) => start > ${begun}).map(([, duration]) => Math.round(duration)) })`,
  );
}

/** `npm run bench:marks`: how surely marked passages are found again, and what 500 of them cost a book. */
export async function measure(): Promise<void> {
  for (const edit of Object.keys(EDITS) as Edit[]) console.log(edit, run(edit, SEEDS));
  const browser = await launch();
  const stage = await Stage.on(browser);
  const html = book();
  await stage.open({ article: 'rich', html, saved: SAVED });
  await stage.run(`(() => {
    const text = stage.root.querySelector('.article-body').textContent.replace(/\\s+/g, ' ');
    for (let number = 0; number < ${MARKS}; number++) {
      const start = Math.floor((number / ${MARKS}) * text.length) + 20;
      const quote = { exact: text.slice(start, start + 80), prefix: text.slice(start - 32, start), suffix: text.slice(start + 80, start + 112) };
      stage.markings.set('m' + number, { id: 'm' + number, quote, position: { start, end: start + 80 }, colour: 'amber', hasNote: false, note: '' });
    }
  })()`);
  console.log(`${MARKS} marks in ${WORDS} words`, await open(stage, html));
  await browser.close();
}

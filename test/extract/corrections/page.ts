/** Pages of one invented site: the same furniture around another text, before and after a redesign. */

const SENTENCES = [
  'The ferry leaves at seven, and the island wakes an hour before it, because the bread has to be on board.',
  'Nobody has counted the lamps along the harbour wall since the year in which the wall itself was counted.',
  'A pilot who knows the bar can read the colour of the water, and writes it down for those who come after.',
  'In the winter the shop sells rope, candles and the newspaper of the day before yesterday, in that order.',
  'The lighthouse was sold to a choir, which sings on Thursdays with the windows open towards the sea.',
];

const text = (seed: number, count = 8): string =>
  Array.from({ length: count }, (_, index) => {
    const order = SENTENCES.map((_, at) => SENTENCES[(at + index + seed) % SENTENCES.length]);
    return `<p>Part ${seed * 10 + index} of the log. ${order.slice(0, 3).join(' ')}</p>`;
  }).join('\n');

export interface Look {
  /** The class that stands for a plain name. */
  readonly named: (name: string) => string;
  /** Puts scaffolding around a block. */
  readonly around: (block: string) => string;
}

export const PLAIN: Look = { named: (name) => name, around: (block) => block };

const hashed = (name: string): string =>
  `css-${[...name].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 9973, 7)}x${name.length}`;

/** Every class made up anew, and boxes within boxes. */
export const REDESIGNED: Look = {
  named: hashed,
  around: (block) => `<div class="${hashed('outer')}"><div>${block}</div></div>`,
};

/** A box that the extractor keeps: it reads like a part of the text. */
export const box = (look: Look, seed: number): string =>
  look.around(
    `<div class="${look.named('member-note')}"><p>From our members: the harbour log is printed by those who read it, and letter ${seed} came last week from a reader who rows. It was answered by hand, and the answer was long, and kind, and on time.</p></div>`,
  );

/** A page of the site, with its text's number. */
export const pageOf = (
  look: Look,
  seed: number,
  extra = box(look, seed),
): string => `<!doctype html>
<html lang="en"><head><title>Log ${seed} of the harbour</title></head><body>
<header class="${look.named('site-top')}"><a href="/">Harbour Log</a> <a href="/a">Tides</a> <a href="/b">Ships</a></header>
${look.around(`<main class="${look.named('page-main')}"><article class="${look.named('story')}"><h1>Log ${seed} of the harbour</h1>
${text(seed, 4)}
${extra}
${text(seed + 3, 4)}
</article></main>`)}
${look.around(`<aside class="${look.named('reading-list')}"><h2>Read next</h2><ul><li><a href="/x${seed}">The bread that goes on board, ${seed}</a></li><li><a href="/y${seed}">The choir of the lighthouse, ${seed}</a></li><li><a href="/z${seed}">Rope, candles and the paper, ${seed}</a></li></ul></aside>`)}
<footer class="${look.named('site-end')}">Harbour Log. All rights reserved.</footer>
</body></html>`;

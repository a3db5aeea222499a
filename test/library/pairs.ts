import type { Article } from '../../src/article';
import { randomFrom } from './random';
import { article } from './sample';

type Random = () => number;

/** Paragraphs of sentences of words. */
type Story = readonly (readonly (readonly string[])[])[];

const SYLLABLES = 'ka lo mer tin sa vo ren dal pi shu for est gan ul ir ma to ne qua bri'.split(
  ' ',
);

const below = (random: Random, most: number): number => Math.floor(random() * most);
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const word = (random: Random): string =>
  times(1 + below(random, 3), () => SYLLABLES[below(random, SYLLABLES.length)]).join('');
const named = (random: Random): string => {
  const name = word(random) + word(random);
  return name.charAt(0).toUpperCase() + name.slice(1);
};
const ideographs = (random: Random): string =>
  times(2, () => String.fromCharCode(0x4e00 + below(random, 3000))).join('');

/** A word of running text: now and then a name or a number. */
function anyWord(random: Random): string {
  const kind = random();
  if (kind < 0.04) return named(random);
  return kind < 0.07 ? String(below(random, 9000)) : word(random);
}

const sentence = (random: Random, make = anyWord): readonly string[] =>
  times(10 + below(random, 12), () => make(random));

const story = (random: Random, make = anyWord): Story =>
  times(4 + below(random, 9), () => times(3 + below(random, 4), () => sentence(random, make)));

const textOf = (blocks: Story): string =>
  blocks.map((block) => block.map((words) => `${words.join(' ')}.`).join(' ')).join('\n\n');

/** One text changed as another site would, which leaves it the same article. */
const COPYING: readonly ((text: string, random: Random) => string)[] = [
  (text) => text,
  (text, random) => `${named(random).toUpperCase()} (${named(random)}) — ${text}`,
  (text, random) => `By ${named(random)}\n\nPublished ${below(random, 28)} March\n\n${text}`,
  (text, random) => `${text}\n\n${below(random, 900)} comments\n\nRead more on ${named(random)}`,
  (text, random) => {
    const blocks = text.split('\n\n');
    const aside = sentence(random, word).slice(0, 12).join(' ');
    return blocks.toSpliced(1 + below(random, blocks.length - 1), 0, aside).join('\n\n');
  },
  (text) => text.replaceAll('. ', '.\n\n'),
  (text) => text.replaceAll('\n\n', ' '),
  (text) => text.replaceAll(' ka ', ' “ka” ').replaceAll('.', ' …').toLowerCase(),
  (text, random) => {
    const words = text.split(' ');
    const at = words.findIndex((candidate, n) => n > 40 && /^[a-z]+$/.test(candidate));
    return words.toSpliced(at, 1, word(random)).join(' ');
  },
  (text) => `${text.slice(0, text.lastIndexOf('. '))}.\n\nAll rights reserved.`,
];

const from = (host: string, name: number, title: string, text: string): Article => {
  const url = `https://${host}/${name}`;
  return article({ url, canonicalUrl: url, title, text, html: `<p>${text}</p>` });
};

export interface Pair {
  readonly kind: string;
  readonly first: Article;
  readonly second: Article;
}

/** 100 articles, each with a copy at another address. */
export const copies = (): readonly Pair[] =>
  times(100, (at) => {
    const random = randomFrom(1000 + at);
    const text = textOf(story(random, at % 7 === 3 ? ideographs : anyWord));
    const around = (own: string) => COPYING[below(random, 5)]?.(own, random) ?? own;
    const change = COPYING[at % COPYING.length];
    const title = sentence(random, word).slice(0, 6).join(' ');
    return {
      kind: `copy ${at % COPYING.length}`,
      first: from('paper.example', at, title, around(text)),
      second: from('mirror.example', at, `${title} | Mirror`, change?.(text, random) ?? text),
    };
  });

const map = (blocks: Story, change: (word: string) => string): Story =>
  blocks.map((block) => block.map((words) => words.map(change)));

/** One story changed into its like, which is another article. */
const RELATING: readonly ((blocks: Story, random: Random) => Story)[] = [
  // Other numbers in one template.
  (blocks, random) => map(blocks, (own) => (/\d/.test(own) ? String(below(random, 9000)) : own)),
  // Other names.
  (blocks, random) => map(blocks, (own) => (/^[A-Z]/.test(own) ? named(random) : own)),
  // A single number.
  (blocks) =>
    blocks.with(1, [['it', 'was', '4711', ...(blocks[1]?.[0] ?? [])], ...(blocks[1] ?? [])]),
  // Another part of a series between the same opening and ending.
  (blocks, random) => [...blocks.slice(0, 1), ...story(random), ...blocks.slice(-1)],
  // The latest paragraph of a page that is written anew every week.
  (blocks, random) => blocks.with(1, [sentence(random), sentence(random), sentence(random)]),
  // Half of it.
  (blocks, random) => [...blocks.slice(0, blocks.length / 2), ...story(random)],
];

/** 100 articles, each with one that is much like it. */
export const relatives = (): readonly Pair[] =>
  times(100, (at) => {
    const random = randomFrom(5000 + at);
    const blocks = story(random);
    const kind = at % RELATING.length;
    const base =
      kind === 2
        ? blocks.with(1, [['it', 'was', '1138', ...(blocks[1]?.[0] ?? [])], ...(blocks[1] ?? [])])
        : blocks;
    const title = named(random);
    return {
      kind: `relative ${kind}`,
      first: from('weekly.example', at, title, textOf(base)),
      second: from(
        'weekly.example',
        at + 1000,
        title,
        textOf(RELATING[kind]?.(blocks, random) ?? []),
      ),
    };
  });

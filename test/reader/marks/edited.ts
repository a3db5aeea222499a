/** Seeded numbers from 0 to before 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

export type Random = () => number;

const below = (random: Random, most: number): number => Math.floor(random() * most);
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;

/** A word that knows which one it was, so that it is told where a passage went. */
interface Word {
  readonly id: number;
  readonly text: string;
}

/** Paragraphs of words. */
export type Draft = readonly (readonly Word[])[];

/** How a script makes words: its letters or syllables, how many to a word, and what joins words. */
interface Script {
  readonly letters: readonly string[];
  readonly length: readonly [least: number, most: number];
  readonly space: string;
  readonly stop: string;
}

const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => String.fromCodePoint(from + index));

const SYLLABLES = [...'bdfgklmnprstv'].flatMap((first) =>
  [...'aeiou'].map((vowel) => first + vowel),
);

export const SCRIPTS: Readonly<Record<string, Script>> = {
  latin: { letters: SYLLABLES, length: [1, 4], space: ' ', stop: '.' },
  cyrillic: { letters: range(0x430, 0x450), length: [3, 9], space: ' ', stop: '.' },
  arabic: { letters: range(0x627, 0x63b), length: [3, 7], space: ' ', stop: '.' },
  devanagari: { letters: range(0x915, 0x939), length: [2, 5], space: ' ', stop: '।' },
  han: { letters: range(0x4e00, 0x4e00 + 1500), length: [1, 2], space: '', stop: '。' },
  hangul: { letters: range(0xac00, 0xac00 + 800), length: [2, 4], space: ' ', stop: '.' },
};

let lastId = 0;

/** A language of 400 words; a few of them are common, as in any. */
function vocabulary(random: Random, { letters, length: [least, most] }: Script): readonly string[] {
  return Array.from({ length: 400 }, () =>
    Array.from({ length: least + below(random, most - least + 1) }, () =>
      pick(random, letters),
    ).join(''),
  );
}

function paragraph(random: Random, words: readonly string[], { stop }: Script): readonly Word[] {
  const count = 20 + below(random, 70);
  return Array.from({ length: count }, (_, index) => {
    const isCommon = random() < 0.35;
    const text = words[below(random, isCommon ? 12 : words.length)] ?? '';
    const quoted = random() < 0.04 ? `“${text}”` : text;
    const ends = index === count - 1 || random() < 0.08;
    return { id: ++lastId, text: ends ? quoted + stop : random() < 0.03 ? `${quoted}—` : quoted };
  });
}

/** An article in a script, and its words for whoever edits it. */
export function draftOf(
  random: Random,
  script: Script,
): { draft: Draft; words: readonly string[] } {
  const words = vocabulary(random, script);
  const draft = Array.from({ length: 12 + below(random, 30) }, () =>
    paragraph(random, words, script),
  );
  return { draft, words };
}

type Editing = (draft: Draft, random: Random, words: readonly string[]) => Draft;

/** What an editor did to an article. */
export const EDITS = {
  'words changed': (draft, random, words) =>
    draft.map((block) =>
      block.map((word) => (random() < 0.05 ? { id: ++lastId, text: pick(random, words) } : word)),
    ),
  'words added and cut': (draft, random, words) =>
    draft.map((block) =>
      block.flatMap((word) => {
        const chance = random();
        if (chance < 0.03) return [];
        return chance < 0.06 ? [word, { id: ++lastId, text: pick(random, words) }] : [word];
      }),
    ),
  'paragraphs inserted': (draft, random, words) =>
    draft.flatMap((block) =>
      random() < 0.25
        ? [Array.from({ length: 40 }, () => ({ id: ++lastId, text: pick(random, words) })), block]
        : [block],
    ),
  'paragraphs removed': (draft, random) => draft.filter(() => random() > 0.2),
  'paragraphs reordered': (draft, random) =>
    draft
      .map((block) => [random(), block] as const)
      .sort(([a], [b]) => a - b)
      .map(([, block]) => block),
  'spaces, quotes and dashes': (draft) =>
    draft.map((block) =>
      block.map(({ id, text }) => ({
        id,
        text: text.replace(/[“”]/g, '"').replaceAll('—', '-').replace(/[’]/g, "'"),
      })),
    ),
  'letters mistyped': (draft, random) =>
    draft.map((block) =>
      block.map((word) =>
        random() < 0.06 && word.text.length > 2
          ? { ...word, text: word.text.slice(0, 1) + word.text.slice(2) }
          : word,
      ),
    ),
} satisfies Record<string, Editing>;

export type Edit = keyof typeof EDITS;

/** The text of a draft, and which of its characters are of which word. */
export function setType(draft: Draft, { space }: Script) {
  const spans = new Map<number, readonly [start: number, end: number]>();
  let text = '';
  for (const block of draft) {
    if (text !== '') text += ' ';
    for (const [index, word] of block.entries()) {
      if (index > 0) text += space;
      spans.set(word.id, [text.length, text.length + word.text.length]);
      text += word.text;
    }
  }
  return { text, spans };
}

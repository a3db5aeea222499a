import type { Article } from '../../src/article';
import type { Seed } from './library-seed';

const PARAGRAPHS = [
  'The first notebook begins with a complaint about the ink. The last ends in the middle of a word, and the word is “fog”. Between them are thirty-six years of weather, nine of which the keeper spent alone, and a private system for describing grey.',
  'There is wool and there is milk. There is a thin one he calls the widow, which comes up from the water on still mornings and is gone before the kettle boils. Of the thickest kind he says only that he stood at the rail and could not see his own sleeve.',
  'Two ferries and a boat I did not know, he wrote in the spring of his fourth year, and then nothing for eleven days.',
];

const WORDS =
  'harbour lamp notebook winter timetable grain river glass signal tower bread paper night tram bell rope ledger chalk garden wind coast archive letter engine field orchard salt morning ferry keeper'.split(
    ' ',
  );

/** A text that no other number gives, so that no two articles are taken for one. */
function textOf(number: number): readonly string[] {
  let state = number * 7919 + 17;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const sentence = () =>
    `The ${Array.from({ length: 8 + next(8) }, () => WORDS[next(WORDS.length)]).join(' ')}.`;
  return Array.from({ length: 12 }, () => Array.from({ length: 5 }, sentence).join(' '));
}

interface Sample extends Partial<Article> {
  readonly title: string;
  readonly siteName: string;
  readonly minutes: number;
  readonly colour?: string;
  readonly state?: Pick<Seed, 'tags' | 'isFavourite' | 'fraction'>;
}

const PICTURE = 'https://pictures.example/lead.png';

function seedOf({ colour, state, ...changes }: Sample, index: number): Seed {
  const url = `https://shelf.example/${index}`;
  const picture = colour ? `<figure><img src="${PICTURE}?${index}" alt=""></figure>` : '';
  const paragraphs = [...(changes.dek ? PARAGRAPHS : []), ...textOf(index)];
  const article: Article = {
    url,
    canonicalUrl: url,
    byline: 'Ama Boateng',
    publishedTime: '2026-03-09T08:00:00Z',
    modifiedTime: null,
    dek: null,
    lang: 'en',
    dir: 'ltr',
    image: colour ? `${PICTURE}?${index}` : null,
    icon: null,
    html: picture + paragraphs.map((text) => `<p>${text}</p>`).join(''),
    text: paragraphs.join('\n\n'),
    completeness: { kind: 'whole' },
    ...changes,
  };
  return { article, ...(colour && { colour }), ...state };
}

/** Invented articles, oldest first, with what makes lists break: long words, no picture, from right to left. */
export const SHELF: readonly Seed[] = [
  {
    title: 'القارئ الأخير في المكتبة القديمة',
    siteName: 'صحيفة الميناء',
    minutes: 7,
    lang: 'ar',
    dir: 'rtl' as const,
  },
  { title: 'The bakery that prints its own newspaper', siteName: 'Daily Herald', minutes: 7 },
  { title: 'How to read a tide table', siteName: 'Halvorsund Tidende', minutes: 4 },
  {
    title: 'A greenhouse the size of a street',
    siteName: 'Plot & Season',
    minutes: 5,
    colour: '#b9cfa8',
    state: { fraction: 0.18, tags: ['cities', 'long reads'] },
  },
  {
    title:
      'Donaudampfschifffahrtsgesellschaftskapitänsmütze: a short history of the very long word, and why we keep building them',
    siteName: 'Lingua',
    minutes: 8,
  },
  {
    title: 'The 2 a.m. tram and the people who drive it',
    siteName: 'The Commuter',
    minutes: 11,
    colour: '#b4482f',
    state: { tags: ['cities'] },
  },
  {
    title: 'What the lighthouse keeper wrote down',
    siteName: 'Coastal Review of Books',
    minutes: 21,
    colour: '#4d8196',
    dek: 'Forty-one notebooks, one lamp, and a great many kinds of fog.',
    state: { fraction: 0.34, isFavourite: true, tags: ['coast', 'long reads'] },
  },
  {
    title: 'Wind farms are learning to talk to the birds',
    siteName: 'Field Notes Quarterly',
    minutes: 14,
    colour: '#8fb7b0',
    state: { fraction: 0.62, isFavourite: true, tags: ['energy'] },
  },
  {
    title: 'The reading room that stayed open through the blackout',
    siteName: 'Kveldsposten',
    minutes: 6,
    colour: '#6d4a26',
  },
].map(seedOf);

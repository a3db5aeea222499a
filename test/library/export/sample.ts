import type { Article, ArticleId } from '../../../src/article';
import type { Highlight, HighlightId, Summary } from '../../../src/library';
import type { Exported } from '../../../src/library/export';
import { article } from '../sample';

interface More extends Partial<Pick<Exported, 'highlights' | 'images'>> {
  readonly summary?: Partial<Summary>;
}

/** A saved article as an export gets it. */
export const exported = (
  changes: Partial<Article> = {},
  { summary, ...more }: More = {},
): Exported => {
  const whole = article(changes);
  const { html: _html, text: _text, ...metadata } = whole;
  return {
    article: whole,
    summary: {
      ...metadata,
      id: '5c1e8f4a-0d6b-4b0e-9a39-6d2f1c7e8b90' as ArticleId,
      images: 0,
      storedImages: 0,
      addedAt: Date.UTC(2026, 2, 10, 7),
      savedAt: Date.UTC(2026, 2, 10, 7),
      openedAt: null,
      progress: null,
      favourite: false,
      archived: false,
      deletedAt: null,
      thumbnail: null,
      tags: [],
      note: null,
      linkOnly: false,
      textBytes: 0,
      imageBytes: 0,
      ...summary,
    },
    images: new Map(),
    highlights: [],
    ...more,
  };
};

/** A highlight on `exact`, wherever it stands. */
export const highlight = (
  exact: string,
  { prefix = '', suffix = '', ...changes }: Partial<Highlight & Highlight['quote']> = {},
): Highlight => ({
  id: 'a1' as HighlightId,
  article: '5c1e8f4a-0d6b-4b0e-9a39-6d2f1c7e8b90' as ArticleId,
  quote: { exact, prefix, suffix },
  position: { start: 0, end: exact.length },
  colour: 'amber',
  note: null,
  createdAt: Date.UTC(2026, 2, 11),
  changedAt: Date.UTC(2026, 2, 11),
  deletedAt: null,
  ...changes,
});

/** Strings that break exports, by what they attack. */
export const ATTACKS: readonly string[] = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "=cmd|' /C calc'!A0",
  '"; DROP',
  'a,b\n"c"',
  '\u202e=1+1',
  '](javascript:alert(1))',
  '# not a heading',
  '---\nkey: value',
  '`code` <b>x</b>',
  '[[wiki]]|alias',
  '![x](https://track.example/p.gif)',
  'a\nb',
  '<!-- x -->',
  '{{template}}',
  '%%comment%%',
  '$\\\\href{javascript:1}{x}$',
  '\\\\',
  '|pipe|',
  '==marked==',
  '~~gone~~',
  '&lt;b&gt; &amp;copy; &copy;',
  '#tag and #2',
  '1. not a list',
  'A & B < C ]]> D',
  '\u0000\b\u000b control',
  '\ud7ff\ufffe non-character',
  'half \ud83d of one',
  '</title><script>x</script>',
  '../../../etc/passwd',
  'CON.xhtml',
  'null',
  'yes',
  '2024-01-01',
  ': # - & * ! | > % @ `',
  '\u2028line\u2029paragraph\u0085next',
];

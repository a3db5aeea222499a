import { textIn } from './blocks';
import { isBroken, jsonIn } from './metadata/json-ld';
import { isNamed, type NameIndex, words } from './names';

/** Editors and highlighters that show code without `pre`, and what they make of each line. */
export const EDITORS: readonly (readonly [editor: string, line: string])[] = [
  ['.CodeMirror', '.CodeMirror-line'],
  ['.cm-editor', '.cm-line'],
  ['.ace_editor', '.ace_line'],
  ['.monaco-editor', '.view-line'],
  ['.syntaxhighlighter', '.code .line'],
  ['.crayon-syntax', '.crayon-code .crayon-line'],
];
export const CODE = words(
  'code, highlight*, blob, hljs, crayon*, syntax*, gist*, diff, chroma, rouge*, codehilite, js file line container, source*',
);
export const CODE_BOX = '[class]:is(.gist,.highlight,.blob-wrapper)';
/** What renderers of formulas draw. */
export const DRAWN =
  '.katex, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mjx-container, mjx-container, .mwe-math-element';
export const VERSE = words(
  'verse*, poem*, poetry, stanza*, strophe*, lyrics, wp block verse, line group, lg',
);
/** What a live blog names its entries. */
export const ENTRY = words(
  'live blog post, liveblog post, live blog entry, liveblog entry, live post, live update, liveblog update, live entry, block share, ticker entry, ticker item, liveticker*, timeline entry',
);
export const DECLARED_ENTRY = '[itemprop~="liveBlogUpdate"]';
export const LINE = words('line, verse line, vl, l, poem line, verse, v');
/** What names a link the mark of a note. */
const MARK = words('footnote*, endnote*, fn, fnref, noteref, note ref, reference, sdfootnoteanc');
/** Elements that become a player when they are pressed, and where they say which film they stand for. */
export const STANDS =
  '[class*="youtube" i], [class*="lyte" i], [class*="vimeo" i], [data-youtube-id], [data-youtube-video-id], [data-ytid]';
export const STAND_IDS = [
  'videoid',
  'video-id',
  'data-id',
  'data-video-id',
  'data-videoid',
  'data-ytid',
  'data-youtube-id',
  'data-youtube-video-id',
];
/** Posts of social networks. */
export const POST =
  '.twitter-tweet, .twitter-video, .instagram-media, .tiktok-embed, .bluesky-embed, .reddit-embed-bq, .reddit-card, .mastodon-embed, .text-post-media, .fb-post, .telegram-post';
/** What a page pulls out of its text. */
export const PULLED = words(
  'pullquote*, pull quote*, pq, wp block pullquote, blockquote pull*, quote pull*',
);
const SIDENOTE = words('sidenote, marginnote, margin note, side note, footnote');

const SIGNS = [
  'pre,math,script[type^="math/"],.MathJax_Preview',
  DRAWN,
  ...EDITORS.map(([editor]) => editor),
  DECLARED_ENTRY,
  POST,
  '[role="doc-pullquote"]',
  `:is(${STANDS}):is(${STAND_IDS.map((name) => `[${name}]`).join()})`,
].join();
/** Characters of what may be the mark of a note, with words that only assistive technology reads. */
const MAX_MARK = 60;

/** Whether a page may have code, formulas, verse, notes, entries of a live blog, or broken data. */
export const isSpecial = (document: Document, names: NameIndex): boolean =>
  hasForms(document, names) || [...jsonIn(document)].some(isBroken);

const hasForms = ({ body }: Document, names: NameIndex): boolean =>
  body.querySelector(SIGNS) !== null ||
  [ENTRY, PULLED, SIDENOTE].some((list) => names.named(list).length > 0) ||
  names.named(VERSE).some(hasLine) ||
  [...body.querySelectorAll('table')].some(isListing) ||
  [...body.querySelectorAll('a[href^="#"]')].some(isMark);

const isListing = (table: Element): boolean =>
  isNamed(table, CODE) || table.closest(CODE_BOX) !== null;

const hasLine = ({ firstElementChild: first }: Element): boolean =>
  first !== null && isNamed(first, LINE);

const isMark = (link: Element): boolean => {
  const text = textIn(link);
  return text.length <= MAX_MARK && (/\[/.test(text) || isRaised(link) || isMarkNamed(link));
};

/** Whether a link is raised, as the mark of a note is. */
export const isRaised = (link: Element): boolean =>
  link.closest('sup') !== null || link.querySelector('sup') !== null;

/** Whether a link is named like the mark of a note, or declared to be one. */
export const isMarkNamed = (link: Element): boolean =>
  /noteref|footnote/.test(`${link.getAttribute('role')} ${link.getAttribute('rel')}`) ||
  isNamed(link, MARK);

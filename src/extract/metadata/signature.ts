import { textIn } from '../blocks';
import { isNamed, words } from '../names';
import { namesIn, startsWithBy, startsWithSignature, withoutBy } from './author-names';
import type { Beside } from './beside';
import { squash } from './plain';
import { isAuthorLink, namesOfLine } from './printed-byline';

const MAX_NAME = 200;
const MAX_LINE = 100;
/** A person who signs at the end of the text. */
const MARKED =
  '[rel~="author"],[itemprop~="author"],[class*="author-name" i],[class*="author__name" i],[class*="author_name" i],[class*="authorname" i]';
/** What a page may sign a text in without any mark. */
const LINES = 'p,div,h2,h3,h4,h5,h6,li,span,strong,b,dt,dd';
const NOT_OF_THE_ARTICLE =
  'blockquote,nav,footer,aside:not([class*="author" i]),[class*="comment" i],[class*="testimonial" i],[class*="related" i],[class*="recommend" i],[class*="sidebar" i],[id*="comment" i],[class*="card" i]:not([class*="author" i]),[class*="review" i],[class*="quote" i]';
const PORTRAIT = words(
  'avatar*, author*, gravatar*, headshot*, portrait*, byline*, profile*, writer*',
);
/** What templates put around a name in the words for a portrait. */
const PORTRAIT_WORDS =
  /^(?:(?:photo|picture|image|headshot|portrait|avatar|profile (?:photo|picture|image)|foto|bild)\s+(?:of|de|von|di)?\s*)|(?:['’]s?)?\s*(?:avatar|headshot|portrait|photo|picture|image|profile)\s*$/giu;

const PARTICLE = /^(?:v[ao]n|d[aeiou]s?|del|della|der|den|l[ae]|el|al|bin|ibn|ter|te|y|zu|af)$/;

type Names = readonly string[];
type Finder = (selector: string) => readonly Element[];
type Reader = (find: Finder, isOwn: (element: Element) => boolean) => readonly Names[];

/**
 * Who signs away from the headline: at the end of the text, in a box about the author or beside the
 * author's portrait. Nobody where the place names different people.
 */
export const signedNames = (document: Document, beside: Beside): Names => {
  const isOwn = (element: Element) => !beside.isWithin(element, NOT_OF_THE_ARTICLE);
  const story = beside.headline?.closest('article, main') ?? null;
  const finders = [...(story ? [finderIn(story, null)] : []), finderIn(document.body, story)];
  for (const find of finders)
    for (const read of [markedOrSaid, labelled, linked, portrayed]) {
      const found = read(find, isOwn).filter((names) => names.length > 0);
      const different = new Map(found.map((names) => [squash(names.join()), names]));
      if (different.size > 0) return different.size === 1 ? (found[0] ?? []) : [];
    }
  return [];
};

/** Finds elements once each, without those in what was asked before. */
const finderIn = (place: Element, asked: Element | null): Finder => {
  const known = new Map<string, readonly Element[]>();
  const isNew = (element: Element) => !asked || element === asked || !asked.contains(element);
  return (selector) => {
    const found = known.get(selector) ?? [...place.querySelectorAll(selector)].filter(isNew);
    known.set(selector, found);
    return found;
  };
};

const markedOrSaid: Reader = (find, isOwn) => {
  const marked = find(MARKED).filter(isOwn);
  const lines = find(LINES).filter((line) => {
    const text = textIn(line);
    return text.length < MAX_LINE && startsWithSignature(text) && isOwn(line);
  });
  const texts = marked.map((element) => textIn(element)).filter((text) => text.length < MAX_NAME);
  return [
    ...texts.flatMap(namesIn).map((name) => [name]),
    ...lines.map((line) => namesOfLine(line)),
  ];
};

/** "Author" or "Written by" as a line of its own, and the names in the next one. */
const labelled: Reader = (find, isOwn) =>
  find(LINES)
    .filter((line) => isLabel(textIn(line)) && isOwn(line))
    .map((label) => {
      const next = label.nextElementSibling ?? label.parentElement?.nextElementSibling;
      if (!next || textIn(next).length >= MAX_LINE) return [];
      const lines = next.matches('ul,ol') ? [...next.children] : [next];
      return fullNames(lines.flatMap((line) => namesOfLine(line, true)));
    });

const isLabel = (text: string): boolean =>
  text.length > 4 && text.length < 30 && startsWithBy(text) && withoutBy(text) === '';

const linked: Reader = (find, isOwn) =>
  find('a[href]')
    .filter((link) => isAuthorLink(link) && isOwn(link))
    .map((link) => fullNames(namesIn(textIn(link))));

/** A portrait's words name the person, and so does the line beside it. */
const portrayed: Reader = (find, isOwn) =>
  find('img[alt]')
    .filter(isOwn)
    .map((image) => {
      const name = (image.getAttribute('alt') ?? '').replace(PORTRAIT_WORDS, '').trim();
      const box = name.length < MAX_LINE ? boxOf(image) : null;
      if (!box || !textIn(box).includes(name)) return [];
      return fullNames(namesIn(name)).slice(0, 1);
    });

/** The nearest element around a portrait that has text, if anything up to it is named as a portrait. */
const boxOf = (image: Element): Element | null => {
  let box: Element | null = image;
  let isPortrait = isNamed(image, PORTRAIT);
  for (let step = 0; box && step < 6 && textIn(box) === ''; step++) {
    box = box.parentElement;
    isPortrait ||= box !== null && isNamed(box, PORTRAIT);
  }
  return isPortrait ? box : null;
};

/** One word alone may be a site, a section or a label; small words belong to no other name. */
const fullNames = (names: Names): Names =>
  names.filter(
    (name) =>
      /\S\s+\S|[^\p{Script=Latin}]{2}/u.test(name) &&
      name.split(/\s+/).every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word)),
  );

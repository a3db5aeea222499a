import { textIn } from '../blocks';
import { isHandle, isRoleOnly, namesIn, startsWithSignature, unique } from './author-names';
import type { Beside } from './beside';
import type { Sources } from './index';
import { isObject, type Json, listOf, typesOf } from './json-ld';
import { plain, squash } from './plain';
import { namesOfLine, printedByline } from './printed-byline';

const MAX_BYLINE = 200;
const MAX_LINE = 100;
/** A person who signs at the end of the text. */
const SIGNED =
  '[rel~="author"],[itemprop~="author"] [itemprop~="name"],[class*="author-name" i],[class*="author__name" i],[class*="author_name" i],[class*="authorname" i]';
/** What a page may sign a text in without any mark. */
const LINES = 'p,div,h2,h3,h4,h5,h6,li,span';
const NOT_OF_THE_ARTICLE =
  'blockquote,nav,footer,aside:not([class*="author" i]),[class*="comment" i],[class*="testimonial" i],[class*="related" i],[class*="recommend" i],[class*="sidebar" i],[id*="comment" i],[class*="card" i],[class*="review" i],[class*="quote" i]';

export interface BylineHints {
  readonly siteName: string | null;
  readonly title: string;
}

/** Names of the authors, joined by ", ". */
export const findByline = (
  sources: Sources,
  beside: Beside,
  { siteName, title }: BylineHints,
): string | null => {
  const isSite = (name: string) => isSiteName(name, siteName);
  const persons = (names: readonly string[]) => names.filter((name) => !isSite(name));
  const printed = printedByline(beside, title);
  const declared = declaredNames(sources);
  const best = chosen(first(declared.map(persons)), persons(printed.names), printed.isSure);
  const signed = best.length > 0 ? [] : persons(signedNames(sources.document, beside));
  const names = first([best, signed, printed.names]);
  const all = names.length > 0 ? names : first([...declared, organizations(sources)]);
  return all.length > 0 ? plain(all.join(', ').replace(/[<&]/g, ' '), MAX_BYLINE) : null;
};

const first = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.find((list) => list.length > 0) ?? [];

/** What is printed is what the reader of the page sees; what is declared is spelt out more often. */
const chosen = (
  declared: readonly string[],
  printed: readonly string[],
  isSure: boolean,
): readonly string[] => {
  if (declared.length === 0 || printed.length === 0) return [...declared, ...printed];
  const known = declared.map(squash);
  const isKnown = (name: string) =>
    known.some((other) => other.includes(squash(name)) || squash(name).includes(other));
  if (printed.some(isKnown))
    return squash(printed.join('')).length > squash(declared.join('')).length ? printed : declared;
  const isWeak = declared.every((name) => isHandle(name) || isRoleOnly(name));
  return isSure || isWeak ? printed : declared;
};

const isSiteName = (name: string, siteName: string | null): boolean => {
  const [a, b] = [squash(name), squash(siteName ?? '')];
  return b !== '' && (a === b || (a.length >= 6 && b.includes(a)));
};

const declaredNames = ({ metas, structured }: Sources): readonly (readonly string[])[] => {
  /** Plugins write the author and the reading time into Twitter's two labelled fields. */
  const signature = metas.of('twitter:data1')[0] ?? '';
  const of = (values: readonly Json[]) => unique(values.flatMap(personsOf).flatMap(namesIn));
  return [
    of(structured.get(structured.articles, 'author')),
    of(structured.get(structured.articles, 'creator')),
    unique(metas.of('author').flatMap(namesIn)),
    /\d/.test(signature) ? [] : unique([signature].flatMap(namesIn)),
    unique(
      metas
        .of(
          'article:author',
          'article:author_name',
          'og:article:author',
          'parsely-author',
          'sailthru.author',
          'dc.creator',
          'dcterms.creator',
          'dc.contributor',
          'byl',
          'citation_author',
          'twitter:creator:name',
          'article.author',
          'author_name',
          'cxenseparse:author',
          'rnews:author',
        )
        .flatMap(namesIn),
    ),
    of(structured.get(structured.pages, 'author')),
  ];
};

const personsOf = (author: Json): readonly string[] => {
  if (typeof author === 'string') return [author];
  if (!isObject(author) || isOrganization(author)) return [];
  const names = listOf(author.name).filter((name) => typeof name === 'string');
  if (names.length > 0) return names;
  const parts = [author.givenName, author.familyName].filter((part) => typeof part === 'string');
  return parts.length > 0 ? [parts.join(' ')] : [];
};

const isOrganization = (author: Json): boolean =>
  isObject(author) && typesOf(author).some((type) => /Organi[sz]ation$|Brand$|WebSite$/.test(type));

/** A newsroom that signs as a whole; better than nothing. */
const organizations = ({ structured }: Sources): readonly string[] =>
  unique(
    structured
      .get(structured.articles, 'author')
      .filter(isObject)
      .filter(isOrganization)
      .flatMap((author) => listOf(author.name))
      .filter((name) => typeof name === 'string')
      .flatMap((name) => plain(name, 80) ?? []),
  ).slice(0, 3);

/** One name that stands at the end of the text, or in a box about the author. */
const signedNames = (document: Document, beside: Beside): readonly string[] => {
  const place = beside.headline?.closest('article, main') ?? document.body;
  const isOwn = (element: Element) => !beside.isWithin(element, NOT_OF_THE_ARTICLE);
  const marked = [...place.querySelectorAll(SIGNED)].filter(isOwn);
  const lines = [...place.querySelectorAll(LINES)].filter(
    (line) => textIn(line).length < MAX_LINE && startsWithSignature(textIn(line)) && isOwn(line),
  );
  const names = [
    ...marked.flatMap((element) => namesIn(textIn(element).slice(0, MAX_BYLINE))),
    ...lines.flatMap((line) => namesOfLine(line)),
  ];
  const different = unique(names.slice(0, 20));
  return different.length === 1 ? different : [];
};

import { isHandle, isRoleOnly, namesIn, unique } from './author-names';
import type { Beside } from './beside';
import type { Sources } from './index';
import { isObject, type Json, listOf, typesOf } from './json-ld';
import { plain, squash } from './plain';
import { printedByline } from './printed-byline';
import { signedNames } from './signature';

const MAX_BYLINE = 200;

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

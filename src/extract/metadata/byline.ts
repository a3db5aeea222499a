import { textIn } from '../blocks';
import type { Sources } from './index';
import { isObject, type Json, listOf, typesOf } from './json-ld';
import { metaContents, plain } from './plain';
import { squash } from './title';

const MAX_BYLINE = 200;
const VISIBLE =
  '[rel~="author"],[itemprop~="author"],[class*="byline" i],[class*="author" i],[data-component="author"],[data-testid*="byline" i],address';
const NOT_OF_THE_ARTICLE =
  'blockquote,nav,footer,aside,[class*="comment" i],[class*="testimonial" i],[class*="related" i],[class*="recommend" i],[class*="sidebar" i],[class*="avatar" i],[id*="comment" i],[class*="card" i]';
const BY =
  /^(?:(?:written|words|story|text|posted|reported|published|reviewed|автор|автори|author|authors|auteur|autor|autore|autoren|forfatter|skribent|redaktion)\s*(?:by|von|par|de|por|di)?\s*[:：]?\s+|(?:by|von|par|por|di|av|af|door|od|przez|texte|text|作者|文|記者|记者|بقلم|מאת|από|от|tekst)\s*[:：]?\s+)/iu;
const NOT_A_NAME =
  /^(?:admin|administrator|editor|staff|unknown|guest|author|authors|webmaster|redaktion|redacción|null|undefined|true|false)$/i;
const ROLE =
  /\b(?:reporter|editor|correspondent|writer|journalist|columnist|contributor|staff|producer|redakteur\w*|redaktor|journaliste|corresponsal|director|manager|analyst|fellow|professor|founder|ceo|photographer|freelance\w*)\b/i;

/** Names of the authors, joined by ", ". */
export const findByline = (
  sources: Sources,
  siteName: string | null,
  headline: Element | null,
): string | null => {
  const { document, articles } = sources;
  const isSite = (name: string) => siteName !== null && squash(name) === squash(siteName);
  const candidates: (() => readonly string[])[] = [
    () => articles.flatMap((article) => listOf(article.author)).flatMap(namesOf),
    () => articles.flatMap((article) => listOf(article.creator)).flatMap(namesOf),
    () => metaContents(document, 'author'),
    () =>
      metaContents(
        document,
        'article:author',
        'parsely-author',
        'sailthru.author',
        'dc.creator',
        'dcterms.creator',
        'byl',
        'citation_author',
        'twitter:creator:name',
      ),
    () => visibleNames(document, headline),
  ];
  for (const candidate of candidates) {
    const names = unique(candidate().flatMap(cleanNames)).filter((name) => !isSite(name));
    if (names.length > 0) return plain(names.join(', ').replace(/[<&]/g, ' '), MAX_BYLINE);
  }
  return null;
};

const namesOf = (author: Json): readonly string[] => {
  if (typeof author === 'string') return [author];
  if (!isObject(author)) return [];
  const isOrganization = typesOf(author).some((type) => /Organi[sz]ation$/.test(type));
  return isOrganization ? [] : listOf(author.name).filter((name) => typeof name === 'string');
};

const unique = (names: readonly string[]): readonly string[] => {
  const seen = new Map(names.map((name) => [squash(name), name] as const).reverse());
  return [...seen.values()].reverse();
};

/** Takes a line apart into names: without "By", roles, addresses and dates. */
const cleanNames = (line: string): readonly string[] => {
  const text =
    plain(line, 2 * MAX_BYLINE)
      ?.replace(BY, '')
      .replace(/\S+@\S+/g, '') ?? '';
  if (/^https?:|^www\.|^@/.test(text)) return [];
  return text
    .split(/\s*(?:[,;|•·/]|\s(?:and|und|et|y|e|og|och|en|&|и)\s|\s[–—-]\s|\(|\))\s*/iu)
    .map((name) => name.replace(BY, '').trim())
    .filter((name) => name.length > 1 && name.length <= 80 && !/\d/.test(name))
    .filter((name) => !NOT_A_NAME.test(name) && !ROLE.test(name) && !/^https?:/.test(name))
    .filter((name) => name.split(/\s+/).length <= 6);
};

/** Names printed near the headline; a name further down belongs to something else. */
const visibleNames = (document: Document, headline: Element | null): readonly string[] => {
  const near = [...document.body.querySelectorAll(VISIBLE)].filter((element) => {
    if (element.closest(NOT_OF_THE_ARTICLE)) return false;
    const length = textIn(element).length;
    return length > 2 && length < 150 && isNear(element, headline);
  });
  const exact = near.filter((element) => element.matches('[rel~="author"],[itemprop~="name"]'));
  if (exact.length > 0) return exact.map(textIn);
  const innermost = near.filter(
    (element) => !near.some((other) => other !== element && element.contains(other)),
  );
  return innermost.slice(0, 3).flatMap(linesOf);
};

/** A byline's spans are separate pieces even where no space stands between them. */
const linesOf = (element: Element): readonly string[] =>
  element.children.length > 1 ? [...element.children].map(textIn) : [textIn(element)];

const MAX_DISTANCE = 600;

const isNear = (element: Element, headline: Element | null): boolean => {
  if (!headline) return element.matches('[rel~="author"],[itemprop~="author"]');
  if (headline.contains(element)) return false;
  return textBetween(headline, element) < MAX_DISTANCE;
};

/** Characters of text between two elements in document order. */
export const textBetween = (a: Element, b: Element): number => {
  const isAfter = (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const range = a.ownerDocument.createRange();
  if (isAfter) {
    range.setStartAfter(a);
    range.setEndBefore(b);
  } else {
    range.setStartAfter(b);
    range.setEndBefore(a);
  }
  return range.toString().trim().length;
};

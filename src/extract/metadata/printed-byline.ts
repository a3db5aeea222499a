import { textIn } from '../blocks';
import { namesOf, words } from '../names';
import { isRoleOnly, namesIn, startsWithBy, unique, withoutBy } from './author-names';
import type { Beside } from './beside';
import { squash } from './plain';

/** Names printed beside the headline; `isSure` where the page marks them as the author's. */
export interface PrintedByline {
  readonly names: readonly string[];
  readonly isSure: boolean;
}

const MARKED = '[rel~="author"],[itemprop~="author"],[property~="author"],.p-author,.author.vcard';
const NAMED = words(
  'byline*, bylines, author*, autor*, auteur*, autore*, writer*, contributor*, verfasser*, forfatter, skribent',
);
const NOT_NAMED = words(
  'bio, description, desc, avatar, role, position, job, job title, social, follow, tooltip, share',
);
const OTHERS_NAMED = words('expert, experts, review*, editor*, edited, fact*, checked, translat*');
const TO_AUTHOR =
  /\/(?:authors?|autor(?:en|es|i)?|auteurs?|autore|writers?|people|person|staff|team|contributors?|columnists?|journalists?|reporters?|experts?|profile|profil|by|bio|editors?|forfatter|redaktion|penulis|users?|members?)\/[^/?#]|\/@[^/]+$|[?&]author=/i;
/** Who looked it over did not write it. */
const SECONDARY =
  /^\W*(?:(?:medically|expert|legally|clinically|technically)\s+)?(?:review|edit(?:ed|or)|fact|updated|approved|photo|illustrat|translat|geprüft|lektor|übersetz|fotos?\b|relu|vérifi|tradu|revis)/iu;
const DATE = /\d{4}|\d{1,2}[:.]\d\d|\d+\s*(?:min|h|d)\b|\bago\b/i;

/** Reads who wrote the article off the lines beside its headline. */
export const printedByline = (beside: Beside, title: string): PrintedByline => {
  const isTitle = (name: string) => squash(title).includes(squash(name));
  const read = (element: Element, isOwn: boolean) =>
    namesOfLine(element, isOwn).filter((name) => !isTitle(name) || isOwn);
  const kinds: readonly [(element: Element) => boolean, boolean, boolean][] = [
    [(element) => element.matches(MARKED), true, true],
    [(element) => isShort(element) && startsWithBy(firstPieceOf(element)), true, false],
    [(element) => isAuthorNamed(element), false, false],
    [(element) => isAuthorLink(element), false, false],
  ];
  for (const [isKind, isSure, isOwn] of kinds) {
    const found = beside.elements.filter((element) => isKind(element) && !isSecondary(element));
    const first = found.find((element) => read(element, isOwn).length > 0);
    if (!first) continue;
    const group = found.filter(
      (element) => element === first || (isSameLine(element, first) && !isOfOthers(element, first)),
    );
    const names = unique(group.flatMap((element) => read(element, isOwn)));
    return { names: names.length > 8 ? names.slice(0, 8) : names, isSure };
  }
  return { names: [], isSure: false };
};

const isSecondary = (element: Element): boolean =>
  SECONDARY.test(textIn(element)) ||
  SECONDARY.test(
    textIn(element.previousSibling ?? element.parentElement?.previousSibling ?? element),
  ) ||
  SECONDARY.test(textIn(element.parentElement ?? element));

/** Whether a person beside the first one stands in what names an editor or an expert. */
const isOfOthers = (element: Element, first: Element): boolean => {
  for (let at: Element | null = element; at && !at.contains(first); at = at.parentElement)
    if (OTHERS_NAMED.test(namesOf(at))) return true;
  return false;
};

const isShort = (element: Element): boolean => textIn(element).length <= 120;

const isAuthorNamed = (element: Element): boolean => {
  const names = namesOf(element);
  return element.localName !== 'article' && NAMED.test(names) && !NOT_NAMED.test(names);
};

/** Whether a link leads to a page about one author, in a few words. */
export const isAuthorLink = (element: Element): boolean =>
  element.localName === 'a' &&
  TO_AUTHOR.test(element.getAttribute('href') ?? '') &&
  textIn(element).split(' ').length < 5;

/** Several authors stand in one line, each in an element of its own. */
const isSameLine = (a: Element, b: Element): boolean => {
  if (a.contains(b) || b.contains(a)) return false;
  for (let parent = a.parentElement; parent; parent = parent.parentElement)
    if (parent.contains(b)) return textIn(parent).length <= 200;
  return false;
};

const JOINT = /^(?:[,;&、，]|and|und|et|y|e|og|och|en|i|и|та|ve|και|dan|و|ו)$/iu;
const ENDS_JOINED = /(?:[,;&、，]|\s(?:and|und|et|y|e|og|och|en|i|и|та|ve|και|dan|و|ו))\s*$/iu;

/** A byline's first name, and what a comma or "and" joins to it; roles and dates stand behind it. */
export const namesOfLine = (element: Element, isMarked = false): readonly string[] => {
  const names: string[] = [];
  let isExpected = true;
  for (const text of fromBy(piecesOf(element))) {
    if (names.length > 0 && SECONDARY.test(text) && !isRoleOnly(text)) break;
    const piece = withoutBy(text);
    if (JOINT.test(text)) isExpected = true;
    if (piece === '' || JOINT.test(piece)) {
      if (startsWithBy(text)) isExpected = true;
      continue;
    }
    if (DATE.test(piece) && !startsWithBy(text)) continue;
    if (isExpected || startsWithBy(text)) {
      const found = namesIn(piece.replace(/\s(?:on|at|le|am|el|il|den)\s.*\d.*$/iu, '')).filter(
        (name) => isMarked || isCapitalised(name) || isNickname(element, name),
      );
      if (found.length > 0) {
        names.push(...found);
        isExpected = false;
      } else if (startsWithBy(text)) return [];
    }
    if (ENDS_JOINED.test(text)) isExpected = true;
  }
  return names.length > 1 ? names.filter((name, index) => index === 0 || !isRoleOnly(name)) : names;
};

const firstPieceOf = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return textIn(node);
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const piece = firstPieceOf(child);
    if (piece !== '') return piece;
  }
  return '';
};

/** What stands before "by" in a byline is a label: "Guide · by Ada Moss". */
const fromBy = (pieces: readonly string[]): readonly string[] => {
  const by = pieces.findIndex((text) => startsWithBy(text) && !SECONDARY.test(text));
  return by > 0 && !pieces.slice(0, by).some((text) => text.includes(' '))
    ? pieces.slice(by)
    : pieces;
};

/** "by ada": a line of two words leaves no doubt, though it has no capitals. */
const isNickname = (element: Element, name: string): boolean => {
  const line = textIn(element);
  return startsWithBy(line) && name.length > 2 && /^\S{2,4}\s\S+$/u.test(line);
};

const piecesOf = (node: Node): readonly string[] => {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = textIn(node);
    return text === '' ? [] : [text];
  }
  return [...node.childNodes].flatMap(piecesOf);
};

/** In scripts with capitals a name begins and ends with one. */
const isCapitalised = (name: string): boolean => {
  const parts = name.split(/\s+/);
  return [parts[0], parts.at(-1)].every((word) => !/^[\p{Ll}]/u.test(word ?? ''));
};

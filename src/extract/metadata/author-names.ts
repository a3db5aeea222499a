import { lettered } from '../letters';
import { phrases } from '../phrases';
import { plain, squash } from './plain';

const MAX = 400;
/** "By" and its kin, alone or with a verb or noun before it. */
const BY = phrases(
  () =>
    /^(?:(?:written|words|story|text|posted|reported|published|reviewed|created|edited|insights|article|post|blog|analysis|opinion)\s+(?:by|from)|articles by|posts by|th(?:is|e) (?:post|article|story|guide) (?:was|is) (?:written )?by|by|written|words|text|texte|tekst|texto|testo|geschrieben von|ein beitrag von|écrit par|publié par|rédigé par|escrito por|publicado por|scritto da|geplaatst door|geschreven door|skrevet av|skriven av|skrevet af|kirjoittanut|napsala?|yazan|yazar|penulis|oleh|autor(?:in|en|es|a)?|author\(s\)|authors?|contributors?|auteure?s?|autore|autori|автор|автори|автора|forfatter|skribent|tác giả|bởi|συντάκτης|συγγραφέας|बाइ|द्वारा|लेखक|โดย|بقلم|كتب|כתב|מאת|текст|от)(?!\d)(?![\p{L}\p{M}])\s*[:：|/／·•-]?\s*/iu,
);
const DENSE_BY =
  /^(?:作者|撰文|記者|记者|文|編輯|编辑|取材・文|執筆|著者|글|기자|작성자)(?:\s*[:：／|]\s*|\s+)/;
/** Prepositions that are also given names. */
const OF = () => /^(?:von|par|por|di|af|av|door|od|przez)\s+(?=\p{Lu}|\p{L}+\s+\p{L})/u;
const OF_CAPITAL = () => /^(?:Von|Par|Por|Di|Af|Av|Door|Od|Przez)\s+(?=\p{Lu}\S+\s+\p{L})/u;
const MAY_BE_OF = /^(?:von|par|por|di|af|av|door|od|przez)\s/i;
/** What CJK papers put behind a name. */
const TITLE_BEHIND = /\s*(?:기자|특파원|記者|记者)$/u;
/** What stands behind a name and tells who the person is, not the name. */
const ROLE = lettered(
  () =>
    /(?<![\p{L}\p{N}])(?:reporters?|editors?|editorial|correspondent|writers?|journalists?|columnists?|contributors?|contributing|producer|redakt\p{L}*|journaliste|corresponsal|periodista|redacci[oó]n|giornalista|director|manager|analyst|fellow|professor|founder|co-founder|ceo|cto|cmo|officer|president|photographers?|photos?|freelance\p{L}*|expert|specialist|strategist|consultant|engineer|attorney|guest|senior|author|autor\p{L}*|auteur|reviewer|head|chief|lead|vp)(?![\p{L}\p{N}])/iu,
);
const NOT_A_NAME = lettered(
  () =>
    /^(?:admin\p{L}*|administrator|unknown|anonymous|guest|author|authors|webmaster|editor|staff|user|default|null|undefined|none|true|false|share|follow|print|link|facebook|twitter|x|linkedin|blue ?sky|mastodon|medium|instagram|youtube|threads|reddit|pinterest|whatsapp|telegram|tiktok|github|rss|e-?mail|subscribe|posted|published|updated|and|und|et|y|by|n\/a|sections?|size|menu|home|search|comments?|news|blog|videos?)$/iu,
);
const DEGREE = lettered(
  () =>
    /^(?:\p{Lu}{2,5}|(?:\p{Lu}\p{L}?\.){2,5}|[PD][hH]\.?\s?D\.?|[MDEB][A-Za-z]{1,2}[A-Z]|[JS]r\.?|Esq\.?|[MB]Sc|III?|IV)[®.]?$/u,
);
const JOINT = () =>
  /\s*(?:[,;|•·、，]|(?<=\s)(?:and|und|et|y|e|og|och|en|i|и|та|ve|και|dan|と|및|和|و)(?=\s)|&|\s[–—-]\s|\sin\s(?=\p{Lu})|\/(?!\/))\s*/u;

/** What a text begins with that says "by"; empty where it does not. */
const byOf = (text: string): string => BY.start(text) || (DENSE_BY.exec(text)?.[0] ?? '');

/** A piece of a line that may be a name. */
const isNameLike = (text: string): boolean => {
  const words = text.split(/\s+/);
  return (
    text.length > 1 &&
    text.length <= 60 &&
    words.length <= 6 &&
    /\p{L}/u.test(text) &&
    !/\d{2,}|(?:^|\s)\d|https?:|www\.|[@#?!<>{}=…»›→]/u.test(text) &&
    !NOT_A_NAME.test(text)
  );
};

/** Degrees belong to the name before them: "Ann Lee, MD". */
const isDegree = (text: string, name: string): boolean =>
  text !== '' && text.split(/\s+/).every((word) => DEGREE.test(word)) && /\p{Ll}/u.test(name);

/** What begins like that behind a name tells who else had a hand in it. */
const OTHERS = lettered(
  () => /^(?:edited|reviewed|translated|illustrat\p{L}+|photo\p{L}*)\s+by\s/iu,
);

/** Takes a line apart into names: without "By", roles, addresses and dates. */
export const namesIn = (line: string): readonly string[] => {
  const text = withoutBy(
    plain(line, MAX)
      ?.replace(/\S+@\S+\.\S+/g, '')
      .replace(/\s*\([^)]*\)/g, '') ?? '',
  );
  if (/^(?:https?:|www\.|@|#)/.test(text)) return [];
  const names: string[] = [];
  for (const part of text.split(JOINT())) {
    const piece = withoutBy(part.trim());
    const last = names.at(-1);
    if (last && OTHERS.test(part.trim())) break;
    if (last && isDegree(piece, last)) names[names.length - 1] = `${last}, ${piece}`;
    else if (isNameLike(piece)) names.push(piece);
  }
  const persons = names.filter((name) => !ROLE.test(name));
  return persons.length > 0 ? persons : names.slice(0, 1);
};

export const withoutBy = (text: string): string =>
  withoutOf(text.slice(byOf(text).length))
    .replace(TITLE_BEHIND, '')
    .replace(/^[\s,:：|·•–—*"“”-]+|[\s,:：|·•–—*"“”-]+$/g, '');

const withoutOf = (text: string): string =>
  MAY_BE_OF.test(text) ? text.replace(OF(), '').replace(OF_CAPITAL(), '') : text;

export const startsWithBy = (text: string): boolean =>
  byOf(text) !== '' || (MAY_BE_OF.test(text) && (OF().test(text) || OF_CAPITAL().test(text)));

/** "Written by" and its kin, or any of them with a colon: surer than a bare preposition. */
export const startsWithSignature = (text: string): boolean =>
  /\S\s+\S|[:：／]/u.test(byOf(text).trim());

/** A log-in name that a template printed instead of a name. */
export const isHandle = (name: string): boolean =>
  !/\s/.test(name) &&
  /^[\x21-\x7e]+$/.test(name) &&
  (/^[a-z]/.test(name) || /[\d._-]/.test(name) || /[a-z][A-Z]$/.test(name));

/** Only what the person does: good enough where nothing better is said. */
export const isRoleOnly = (name: string): boolean => ROLE.test(name);

export const unique = (names: readonly string[]): readonly string[] => {
  const seen = new Map<string, string>();
  for (const name of names) if (!seen.has(squash(name))) seen.set(squash(name), name);
  return [...seen.values()];
};

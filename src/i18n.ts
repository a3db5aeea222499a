import type { LibraryError, NoArticle, PageError, PressError, SaveError } from './article';
import { browser } from './browser';

/** Every string that a user can see has its key in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof import('../public/_locales/en/messages.json');

/** Sentences in the browser's language by their keys, none with a place for something else in it. */
export type Words = Readonly<Record<string, string>>;

const DIRECTION = '@@bidi_dir';

/** What the reader's frame says before its article is there. */
const FIRST = [
  DIRECTION,
  'readerTools',
  'readerClose',
  'listenStart',
  'readerAppearance',
  'readerSave',
  'readerMore',
  'readerLoading',
  'readerSlow',
  'readerCancel',
] satisfies readonly (MessageKey | typeof DIRECTION)[];

let given: Words = {};

/** The sentences of the first frame, for a page to be given with the press. */
export const firstWords = (): Words =>
  Object.fromEntries(FIRST.map((key) => [key, browser.i18n.getMessage(key)]));

/** Takes sentences along: Chromium makes a page wait 4 ms for the whole table when it first asks for one. */
export const useWords = (words: Words): void => {
  given = words;
};

/**
 * The sentence for `key` in the browser's language; `$1`, `$2` … are replaced by `substitutions`.
 * A part that shows text may call this without knowing the browser: it has no other effect.
 */
export const t = (key: MessageKey, ...substitutions: readonly (string | number)[]): string =>
  given[key] ?? browser.i18n.getMessage(key, substitutions.map(String));

/** The language of the interface itself, for `lang` on Lectern's own controls and for dates. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** The direction that the interface itself reads in. */
export const uiDirection = (): 'ltr' | 'rtl' =>
  (given[DIRECTION] ?? browser.i18n.getMessage(DIRECTION)) === 'rtl' ? 'rtl' : 'ltr';

/** An expected failure that a user is told about. */
export type Reason = NoArticle | PressError | SaveError | LibraryError | PageError;

type Pascal<S extends string> = S extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<S>;

/** The key of a reason's sentence; a table of them would weigh more in every page than all the rest here. */
function sentenceOf(reason: Reason): MessageKey {
  const words = reason.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `reason${words.join('')}` as `reason${Pascal<Reason>}`;
}

/** One sentence for the user: what happened and, where something helps, what. */
export const explain = (reason: Reason): string => t(sentenceOf(reason));

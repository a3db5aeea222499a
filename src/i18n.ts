import type { LibraryError, NoArticle, PageError, PressError, SaveError } from './article';
import { browser } from './browser';

/** Every string that a user can see has its key in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof import('../public/_locales/en/messages.json');

/**
 * The sentence for `key` in the browser's language; `$1`, `$2` … are replaced by `substitutions`.
 * A part that shows text may call this without knowing the browser: it has no other effect.
 */
export const t = (key: MessageKey, ...substitutions: readonly (string | number)[]): string =>
  browser.i18n.getMessage(key, substitutions.map(String));

/** The language of the interface itself, for `lang` on Lectern's own controls and for dates. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** The direction that the interface itself reads in. */
export const uiDirection = (): 'ltr' | 'rtl' =>
  browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';

/** An expected failure that a user is told about. */
export type Reason = NoArticle | PressError | SaveError | LibraryError | PageError;

const SENTENCES: Readonly<Record<Reason, MessageKey>> = {
  'no-article': 'reasonNoArticle',
  'list-page': 'reasonListPage',
  'search-page': 'reasonSearchPage',
  'sign-in-page': 'reasonSignInPage',
  'video-page': 'reasonVideoPage',
  'shop-page': 'reasonShopPage',
  'forum-page': 'reasonForumPage',
  'empty-page': 'reasonEmptyPage',
  'frames-only': 'reasonFramesOnly',
  pdf: 'reasonPdf',
  'too-large': 'reasonTooLarge',
  'restricted-page': 'reasonRestrictedPage',
  'refused-page': 'reasonRefusedPage',
  'page-left': 'reasonPageLeft',
  'no-tab': 'reasonNoTab',
  failed: 'reasonFailed',
  'disk-full': 'reasonDiskFull',
  'storage-failed': 'reasonStorageFailed',
  'unopenable-library': 'reasonUnopenableLibrary',
  'newer-library': 'reasonNewerLibrary',
  'not-found': 'reasonNotFound',
  'link-only': 'reasonLinkOnly',
  'unreadable-article': 'reasonUnreadableArticle',
  'not-an-article': 'reasonNotAnArticle',
  'not-allowed': 'reasonNotAllowed',
  'no-answer': 'reasonNoAnswer',
  'page-not-loaded': 'reasonPageNotLoaded',
  'page-repeats': 'reasonPageRepeats',
  'page-elsewhere': 'reasonPageElsewhere',
  'page-without-article': 'reasonPageWithoutArticle',
  'too-many-pages': 'reasonTooManyPages',
};

/** One sentence for the user: what happened and, where something helps, what. */
export const explain = (reason: Reason): string => t(SENTENCES[reason]);

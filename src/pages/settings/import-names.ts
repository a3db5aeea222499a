import { type MessageKey, t, uiLanguage } from '../../i18n';
import type { FileError, Format, Problem } from '../../library/import';

const FORMATS: Readonly<Record<Format, MessageKey>> = {
  addresses: 'importFormatAddresses',
  chrome: 'importFormatChrome',
  csv: 'importFormatCsv',
  feedbin: 'importFormatFeedbin',
  firefox: 'importFormatFirefox',
  instapaper: 'importFormatInstapaper',
  karakeep: 'importFormatKarakeep',
  lectern: 'importFormatLectern',
  linkwarden: 'importFormatLinkwarden',
  matter: 'importFormatMatter',
  netscape: 'importFormatNetscape',
  omnivore: 'importFormatOmnivore',
  pinboard: 'importFormatPinboard',
  pocket: 'importFormatPocket',
  raindrop: 'importFormatRaindrop',
  readability: 'importFormatReadability',
  readwise: 'importFormatReadwise',
  wallabag: 'importFormatWallabag',
};

const PROBLEMS: Readonly<Record<Problem, MessageKey>> = {
  'no-address': 'importProblemNoAddress',
  'bad-address': 'importProblemBadAddress',
  'not-web': 'importProblemNotWeb',
  'broken-row': 'importProblemBrokenRow',
  repeated: 'importProblemRepeated',
  'odd-date': 'importProblemOddDate',
  'no-content': 'importProblemNoContent',
};

const ERRORS: Readonly<Record<FileError, MessageKey>> = {
  'unknown-format': 'importErrorUnknownFormat',
  'broken-file': 'importErrorBrokenFile',
  'too-large': 'importErrorTooLarge',
  'too-deep': 'importErrorTooDeep',
  'hostile-archive': 'importErrorHostileArchive',
  'unknown-packing': 'importErrorUnknownPacking',
  'newer-version': 'importErrorNewerVersion',
  gone: 'importErrorGone',
  backup: 'importErrorBackup',
};

export const formatName = (format: Format): string => t(FORMATS[format]);
export const problemText = (problem: Problem): string => t(PROBLEMS[problem]);
export const errorText = (error: FileError): string => t(ERRORS[error]);

/** A number as the interface's language writes it. */
export const written = (count: number): string => count.toLocaleString(uiLanguage());

/** Saved articles in the forms of other programs. Needs a DOM: for the extension's own pages. */

export { hashOf } from '../images';
export { type Studio, writeEpub } from './epub/epub';
export type { Exported } from './exported';
export { fileName, uniqueNames } from './file-name';
export { highlightsToJson, highlightsToMarkdown } from './highlights';
export { toHtml } from './html/html';
export { toCsl } from './links/csl';
export { type CsvOptions, toCsv } from './links/csv';
export { toBookmarks } from './links/netscape';
export { loadForExport } from './load';
export { markdownFolder } from './markdown/folder';
export { type MarkdownOptions, toMarkdown } from './markdown/markdown';

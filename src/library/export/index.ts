/** Saved articles in the forms of other programs. Needs a DOM: for the extension's own pages. */
export type { Exported, ExportFile } from './exported';
export { fileName } from './file-name';
export { loadForExport } from './load';
export { type MarkdownOptions, toMarkdown } from './markdown/markdown';

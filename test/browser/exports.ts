/** All forms in which articles leave, as the pages of the extension use them. */

export type { ArticleId } from '../../src/article';
export {
  addImage,
  emptyTrash,
  eraseAll,
  get,
  list,
  remove,
  save,
} from '../../src/library';
export { FILES, openBackup, restoreBackup, writeBackup } from '../../src/library/backup';
export {
  highlightsToJson,
  highlightsToMarkdown,
  loadForExport,
  toMarkdown,
} from '../../src/library/export';
export { openZip } from '../../src/library/zip';
export { FORMATS } from '../../src/pages/export/formats';

/** The saved articles: the only place that knows how they are kept. */
export { watch } from './changes';
export { wake } from './database';
export { find, findById, findProgress, get, type Kept, picture } from './get';
export { addImage } from './images';
export { FILTERS, type Filter, type List, list } from './list';
export { persist } from './persist';
export { save } from './save';
export {
  COLOURS,
  type Colour,
  type Highlight,
  type HighlightId,
  parseArticle,
  parseHighlight,
  parseNote,
  parseProgress,
  parseTag,
  parseTags,
  type Quote,
  type Span,
  type Summary,
} from './schema';
export { matches, wordsOf } from './search';
export {
  markOpened,
  purge,
  remove,
  restore,
  setArchived,
  setFavourite,
  setNote,
  setProgress,
  setTags,
  toggle,
} from './state';

/** The saved articles: the only place that knows how they are kept. */
export { type Catalogue, openCatalogue, type ShownList } from './catalogue';
export { type Changed, concerns, watch } from './changes';
export { wake } from './database';
export { eraseAll } from './erase';
export {
  find,
  findById,
  findProgress,
  findSummary,
  get,
  type Kept,
  missingPictures,
  picture,
} from './get';
export { acceptLoss, expectFewer, findLoss, type Loss, startOver } from './health';
export {
  addHighlight,
  findHighlight,
  type HighlightedArticle,
  highlightsOf,
  listHighlights,
  recolourHighlight,
  removeHighlight,
  restoreHighlight,
  setHighlightNote,
} from './highlights';
export { addImage } from './images';
export { type KeptLinks, type Link, replaceLink, saveLinks } from './links';
export { type List, type ListOptions, list } from './list';
export {
  type Before,
  changeMany,
  removeMany,
  renameTag,
  restoreMany,
  tagMany,
  takeBack,
} from './many';
export { minutesLeft, pickRandom, SORTS, type Sort, siteOf } from './order';
export { persist } from './persist';
export { save } from './save';
export {
  COLOURS,
  type Colour,
  type Highlight,
  type HighlightId,
  parseArticle,
  parseColour,
  parseHighlight,
  parseNote,
  parsePassage,
  parseProgress,
  parseTag,
  parseTags,
  type Quote,
  type Span,
  type Summary,
} from './schema';
export { parseQuery, type Query, wordsOf } from './search/query';
export {
  countsOf,
  FILTERS,
  type Filter,
  isOn,
  SHELVES,
  type Shelf,
  type TagCount,
} from './shelves';
export {
  markOpened,
  remove,
  restore,
  setArchived,
  setFavourite,
  setNote,
  setProgress,
  setTags,
  toggle,
} from './state';
export {
  bytesOf,
  type DroppedImages,
  dropImages,
  putBackImages,
  type Usage,
  usageOf,
} from './storage';
export { matches } from './text';
export { emptyTrash, purge } from './trash';
export { type CopyCheck, verifyCopy } from './verify';

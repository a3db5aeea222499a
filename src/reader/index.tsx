export { type AidsScript, aids } from './aids';
export { EndActions } from './article-end';
export { dressLedger } from './corrections/ledger';
export { Finer } from './finer';
export { FontName } from './font-name';
export { type Forms, forms } from './forms';
export type { MarkActions, Notes } from './marks/actions';
export { Colours } from './marks/bar';
export { colourName } from './marks/colours';
export { closeOrphan } from './orphan';
export { type Overlay, openOverlay } from './overlay';
export { type Parts, parts, type WatchSaved } from './parts';
export * as places from './places';
export { usePlaces } from './places-given';
export { Reader } from './reader';
export { needsForms, useForms } from './special';
export { essence, findSeen, placeAt } from './text-place';
export { showToast } from './toast-over';
export type {
  FirstActions,
  Fittings,
  ImageSource,
  LaterActions,
  Ledger,
  MissingPage,
  Pages,
  PagesOptions,
  ReaderActions,
  Run,
  Start,
  Stitched,
  Surface,
  View,
} from './view';

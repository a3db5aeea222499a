export { type AidsScript, aids } from './aids';
export { Finer } from './finer';
export { FontName } from './font-name';
export { type Overlay, openOverlay, showToast } from './overlay';
export { type Parts, parts } from './parts';
export { Reader } from './reader';
export { essence, findSeen, placeAt } from './text-place';
export type { Fittings, ImageSource, ReaderActions, Run, Start, Surface, View } from './view';

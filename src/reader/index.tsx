export { Finer } from './finer';
export { FontName } from './font-name';
export { type Overlay, openOverlay, showToast } from './overlay';
export { Reader } from './reader';
export type { ImageSource, ReaderActions, Surface, View } from './view';

export { type Overlay, openOverlay, showToast } from './overlay';
export { Reader } from './reader';
export type { ImageSource, ReaderActions, Surface, View } from './view';

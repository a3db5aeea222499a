export { Button, IconButton, Key } from './button';
export { Radios, Segmented, Stepper, Swatches, Toggle } from './choice';
export * from './icons';
export { Mark } from './mark';
export * from './names';
export { Status, Toast } from './toast';
export { useMedia } from './use-media';

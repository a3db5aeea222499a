export { Button, IconButton, Key } from './button';
export { Radios, Segmented, Stepper, Swatches, Toggle } from './choice';
export * from './icons';
export { Status, Toast } from './toast';

import { type ComponentType, render } from 'preact';

/** Draws a part into an element, and again with other properties; null takes it away. */
export type Draw<P> = (into: Element, props: P | null) => void;

/** Makes a component one that another script can draw. */
export const drawn =
  <P extends object>(Of: ComponentType<P>): Draw<P> =>
  (into, props) =>
    render(props && <Of {...props} />, into);

/** Puts an element's children in its place. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

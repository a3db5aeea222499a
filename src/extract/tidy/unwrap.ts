/** Puts an element's children in its place. */
export const unwrap = (element: Element): void => {
  while (element.firstChild) element.before(element.firstChild);
  element.remove();
};

/** The smallest element that contains all of these. */
export const commonAncestor = (elements: Iterable<Element>): Element | null => {
  let ancestor: Element | null = null;
  for (const element of elements) {
    ancestor ??= element.parentElement;
    while (ancestor && !ancestor.contains(element)) ancestor = ancestor.parentElement;
  }
  return ancestor;
};

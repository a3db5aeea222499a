/** Says whether an element is part of a formula or drawing; most articles have none, which one look tells. */
export const foreignIn = (article: Element): ((element: Element) => boolean) =>
  article.querySelector('math, svg') === null
    ? () => false
    : (element) => element.closest('math, svg') !== null;

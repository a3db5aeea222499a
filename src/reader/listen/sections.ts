import { sectionsOf } from '../outline';

/** The title of the section that holds a point of the article; before the first one the article's own. */
export function sectionAt(article: Element, node: Node, title: string): string {
  const before = sectionsOf(article.querySelector('.article-body') ?? article).findLast(
    ({ element }) =>
      element.contains(node) ||
      element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before?.title ?? title;
}

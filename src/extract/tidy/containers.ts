import { hasText, isBlock, rename } from '../blocks';
import { foreignIn } from './foreign';
import { unwrap } from './unwrap';

const CONTAINERS = 'div,section,article,main,header,footer,nav,hgroup,center,form,fieldset';
const INLINE_WRAPPERS = 'span,font,label,picture,big,nobr,tt,acronym';
/** Boxes that say what a part of the text is. */
const KEPT = 'section[role="doc-endnotes"], article[data-entry], blockquote > footer';
const MEDIA = 'img,video,audio,svg';

/** Flattens the page's scaffolding: the order of blocks is all that it told. */
export const unwrapContainers = (article: Element): void => {
  const isForeign = foreignIn(article);
  for (const container of [...article.querySelectorAll(CONTAINERS)].reverse()) {
    if (container.matches(KEPT) || isForeign(container)) continue;
    if (!isLoose(container)) unwrapKeepingName(container);
    else if (hasText(container)) renameLoose(container);
    else if (container.querySelector(MEDIA) && !container.closest('figure'))
      rename(container, 'figure');
    else unwrapKeepingName(container);
  }
  for (const wrapper of [...article.querySelectorAll(INLINE_WRAPPERS)].reverse())
    if (!isForeign(wrapper) && !wrapper.hasAttribute('lang') && !wrapper.hasAttribute('dir'))
      unwrapKeepingName(wrapper);
};

/** Text or inline elements stand directly in the container. */
const isLoose = (container: Element): boolean => {
  for (let node = container.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.ELEMENT_NODE ? !isBlock(node) : hasText(node)) return true;
  return false;
};

/** Loose text next to blocks keeps its box; alone it is a paragraph. */
const renameLoose = (container: Element): void => {
  const holdsBlocks = [...container.children].some(isBlock);
  if (
    holdsBlocks ||
    container.closest(
      'p, h1, h2, h3, h4, h5, h6, li, td, th, dd, dt, figcaption, summary, caption',
    ) !== null
  ) {
    if (container.localName !== 'div') rename(container, 'div');
  } else rename(container, 'p');
};

/** A name that links lead to moves to the first element inside. */
const unwrapKeepingName = (container: Element): void => {
  const first = container.firstElementChild;
  if (container.id && first && !first.id) first.id = container.id;
  unwrap(container);
};

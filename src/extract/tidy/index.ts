import type { Special } from '../special';
import { tidyAddresses } from './addresses';
import { stripAttributes } from './attributes';
import { unwrapContainers } from './containers';
import { tidyFrames, tidyMedia } from './embeds';
import { dropEmpty } from './empty';
import { tidyFigures } from './figures';
import { tidyHeadings } from './headings';

export interface TidyOptions {
  readonly url: string;
  readonly base: string;
  readonly special: Special | undefined;
  /** The numbers of parts stay. */
  readonly numbered?: boolean;
}

/** Makes plain, well-formed article markup of what is left of the root. */
export const tidy = (root: Element, options: TidyOptions): Element => {
  const { url, base, special, numbered = false } = options;
  const article = root.ownerDocument.createElement('div');
  if (root.matches('p,pre,ul,ol,dl,table,blockquote,figure,details')) {
    root.replaceWith(article);
    article.append(root);
  } else article.append(...root.childNodes);
  for (const element of article.querySelectorAll(
    'script,style,noscript,template,link,meta,title,head',
  ))
    element.remove();
  special?.tidyCode(article);
  tidyFrames(article, base);
  special?.tidyPosts(article, base);
  tidyMedia(article);
  tidyHeadings(article);
  tidyAddresses(article, url, base);
  special?.tidyNotes(article);
  special?.tidyQuotes(article);
  tidyFigures(article);
  unwrapContainers(article);
  dropEmpty(article);
  stripAttributes(article, numbered);
  return article;
};

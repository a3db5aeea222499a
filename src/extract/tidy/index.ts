import { tidyAddresses } from './addresses';
import { stripAttributes } from './attributes';
import { tidyCode } from './code';
import { unwrapContainers } from './containers';
import { tidyEmbeds } from './embeds';
import { dropEmpty } from './empty';
import { tidyFigures } from './figures';
import { tidyHeadings } from './headings';
import { tidyNotes } from './notes';
import { tidyQuotes } from './quotes';

/** Makes plain, well-formed article markup of what is left of the root; parts may stay `numbered`. */
export const tidy = (root: Element, url: string, base: string, numbered = false): Element => {
  const article = root.ownerDocument.createElement('div');
  if (root.matches('p,pre,ul,ol,dl,table,blockquote,figure,details')) {
    root.replaceWith(article);
    article.append(root);
  } else article.append(...root.childNodes);
  for (const element of article.querySelectorAll(
    'script,style,noscript,template,link,meta,title,head',
  ))
    element.remove();
  tidyCode(article);
  tidyEmbeds(article, base);
  tidyHeadings(article);
  tidyAddresses(article, url, base);
  tidyNotes(article);
  tidyQuotes(article);
  tidyFigures(article);
  unwrapContainers(article);
  dropEmpty(article);
  stripAttributes(article, numbered);
  return article;
};

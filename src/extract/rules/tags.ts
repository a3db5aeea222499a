import { linkDensity, textIn } from '../blocks';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'tags, tag, tag list, taglist, tagcloud, tag cloud, post tags, post tag, article tags, entry tags, keywords, topics, topic, categories, category, cat links, post cat, post categories, category name list, labels, filed under, rubric, kicker, eyebrow, section label, section name, story section',
);
const TEXT =
  /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|posted in|labels?|schlagwörter|themen|stichworte|étiquettes|mots-clés|etiquetas|temas|tópicos|argomenti|теги|метки|标签|タグ|keywords|المواضيع)\s*[:：]/iu;

/** Lists of the article's tags and categories. */
export const tags: Rule = {
  name: 'tags',
  candidates: 'div,section,ul,ol,p,span,a,footer,nav,dl,h2,h3,h4,h5,h6',
  isJunk: (element) => {
    const text = textIn(element);
    if (text.length > 500) return false;
    const density = linkDensity(element);
    if (TEXT.test(text) && density > 0.4) return true;
    if (element.matches('span, a') && !isAlone(element, text)) return false;
    if (!isNamed(element, NAMES)) return false;
    return (
      density > 0.5 ||
      (text.length < 60 && element.querySelector('p') === null && !element.matches('h2, h3, h4'))
    );
  },
};

const isAlone = (element: Element, text: string): boolean =>
  textIn(element.closest('p, li, td, dd, h1, h2, h3, h4, blockquote, div') ?? element).length <
  text.length + 30;

import { linkDensity, linksIn, textIn } from '../blocks';
import { isNamed, words } from '../names';
import { phrases } from '../phrases';
import { unlinkedText } from './links';
import type { Rule } from './rule';

const NAMES = words(
  'tags, tag, tag list, taglist, tagcloud, tag cloud, post tags, post tag, article tags, entry tags, keywords, topics, topic, categories, category, cat links, post cat, post categories, category name list, labels, filed under, rubric, kicker, eyebrow, section label, section name, story section',
);
const TEXT = phrases(
  () =>
    /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|posted in|labels?|schlagwörter|themen|stichworte|étiquettes|mots-clés|etiquetas|temas|tópicos|argomenti|теги|метки|标签|タグ|keywords|المواضيع|وسوم|الوسوم|рубрик[аи]|темы|ключевые слова|теґи|рубрика|ετικέτες|θέματα|תגיות|נושאים|برچسب‌?ها|کلیدواژه‌?ها|टैग|टॅग|แท็ก|คำค้น|태그|키워드|关键词|標籤|關鍵字|キーワード|カテゴリー?|etiketler|etiket|konular|thẻ|từ khóa|tagi|kategorie|štítky|címkék|etichete|trefwoorden|emner|ämnen|aiheet)\s*[:：]/iu,
);

const TAG_ADDRESS = /\/(?:tags?|keywords?|hashtag|topics?|labels?)\/|[?&]tag=/i;

/** Lists of the article's tags and categories. */
export const tags: Rule = {
  name: 'tags',
  candidates: 'div,section,ul,ol,p,span,a,footer,nav,dl,h2,h3,h4,h5,h6',
  isJunk: (element) => {
    const text = textIn(element);
    if (text.length > 500) return false;
    const density = linkDensity(element);
    if (TEXT.test(text) && (density > 0.4 || isLabelled(element, text))) return true;
    if (density > 0.5 && isToTags(element)) return true;
    if (element.matches('span, a') && !isAlone(element, text)) return false;
    if (!isNamed(element, NAMES)) return false;
    return (
      density > 0.5 ||
      (text.length < 60 && element.querySelector('p') === null && !element.matches('h2, h3, h4'))
    );
  },
};

/** Whether all that follows the label stands in links. */
const isLabelled = (element: Element, text: string): boolean => {
  const links = linksIn(element);
  const rest = unlinkedText(element, links).replace(/^[^:：]*[:：]/, '');
  return links.length > 0 && text.length < 200 && !/\p{L}/u.test(rest);
};

/** Whether every link leads to the overview of a tag, which addresses tell in every language. */
const isToTags = (element: Element): boolean => {
  const links = linksIn(element);
  const isToTag = (link: Element) =>
    link.matches('[rel~="tag"]') || TAG_ADDRESS.test(link.getAttribute('href') ?? '');
  return (
    links.length > 0 &&
    links.every(isToTag) &&
    (element.matches('a, span') ? isAlone(element, textIn(element)) : true) &&
    unlinkedText(element, links).length < 40
  );
};

const isAlone = (element: Element, text: string): boolean =>
  textIn(element.closest('p, li, td, dd, h1, h2, h3, h4, blockquote, div') ?? element).length <
  text.length + 30;

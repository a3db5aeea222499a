import { linkDensity, linksIn, textIn } from '../blocks';
import { phrases } from '../phrases';
import type { Rule } from './rule';

/** How lines that lead to another story begin, in many languages. */
export const READ_MORE = phrases(
  () =>
    /^[\s\-–—•►▶→>*[(«|【（]*(?:(?:please )?(?:read|see|watch|listen|view|check out)\s*(?:more|also|next|on|this|too|now|the full (?:story|article)|here)?|also (?:read|see|on|watch)|(?:related|recommended|further|more|suggested|similar)(?: (?:(?:news|top|popular|latest|great|great)\s)?(?:articles?|stor(?:y|ies)|posts?|reading|links?|content|coverage|topics?|videos?|news|from|on|about|to explore|like this)\b.{0,60})?|you (?:may|might) (?:also )?(?:like|be interested|enjoy).{0,30}|don.t miss|continue reading|keep reading|(?:in|from) (?:the|our) archives?|the story so far|lesen sie (?:auch|mehr|hier|dazu)|lies auch|mehr (?:zum thema|dazu|zu|lesen)|auch interessant|(?:das|dies) könnte (?:sie|dich) (?:auch )?interessieren|passend dazu|siehe auch|zum thema|(?:à )?lire (?:aussi|également|la suite)|voir aussi|sur le même sujet|lea? (?:también|más|además)|leia (?:também|mais)|(?:te|le|les|tambi[eé]n te) puede interesar|también (?:lea|lee|puede)|ver (?:también|más)|saiba mais|veja (?:também|mais)|leggi anche|approfondi(?:menti|sci)|lees (?:ook|meer|verder)|läs (?:också|även|mer)|læs (?:også|mere)|les (?:også|mer)|lue (?:myös|lisää)|(?:prze)?czytaj (?:też|także|również|więcej|dalej)|zobacz (?:też|także|również)|(?:př)?ečtěte si(?: také| více)?|čtěte (?:také|též)|přečtěte si.{0,10}|viac k téme|prečítajte si|citeşte şi|citește și|citiți și|olvasd? (?:el|tovább)|kapcsolódó|прочетете още|вижте (?:още|също)|читайте (?:также|також|ещё|еще)|(?:по|за) темата?|по теме|смотрите также|дивіться також|(?:δείτε|διαβάστε) (?:επίσης|ακόμα|και|περισσότερα)|σχετικ(?:ά|ό) (?:άρθρ[αο]|θέματα?)|ilgili (?:haber|içerik)\p{L}*|i̇lgi̇li̇ haber\p{L}*|ayrıca (?:oku|bkz|bakınız)|bunu(?:n?lar[ıi])? da oku\p{L}*|baca juga|xem thêm|đọc thêm|อ่าน(?:เพิ่มเติม|ต่อ)|(?:ข่าว|บทความ)ที่เกี่ยวข้อง|tin liên quan|bài liên quan|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|और पढ़ें|আরও পড়ুন|اقرأ (?:أيضا|أيضًا|المزيد)|إقرأ أيضاً?|مواضيع ذات صلة|بیشتر بخوانید|مزید پڑھیں|קראו (?:גם|עוד)|קרא עוד|עוד בנושא|לכתבה המלאה|(?:相关|延伸|推荐|相關)(?:阅读|閱讀|新闻|新聞|文章|报道|報導|报导|链接)|点击阅读|関連(?:記事|リンク|ニュース)|こちらもおすすめ|あわせて読みたい|続きを読む|もっと見る|(?:관련|추천|함께 읽으면 좋은) ?(?:기사|뉴스|글)|더 보기)(?![\p{L}\p{M}])/iu,
);

/** Lines in the text that lead to another story. */
export const readMore: Rule = {
  name: 'read-more',
  candidates: 'p,h2,h3,h4,h5,h6,li,blockquote,div,strong,em,aside',
  isJunk: (element) => {
    const text = textIn(element);
    if (text.length > 300 || text.length < 3 || !READ_MORE.test(text)) return false;
    if (element.closest('table, pre, figcaption')) return false;
    if (element.matches('strong, em'))
      return isWholeBlock(element, text) && linkDensity(element) > 0.3;
    const links = linksIn(element).length;
    if (links === 0)
      return (
        isLabel(text) && element.matches('p, h2, h3, h4, h5, h6, div') && isBeforeLinks(element)
      );
    const density = linkDensity(element);
    return density > 0.35 || (/[:：]/.test(text.slice(0, 40)) && density > 0.2);
  },
};

const isWholeBlock = (element: Element, text: string): boolean =>
  textIn(element.closest('p, li, div') ?? element) === text;

const isLabel = (text: string): boolean => text.length < 60 && !/[.!?]\s/.test(text);

/** A label without a link belongs to what follows it. */
const isBeforeLinks = (element: Element): boolean => {
  const next = element.nextElementSibling ?? element.parentElement?.nextElementSibling;
  return !next || linkDensity(next) > 0.5;
};

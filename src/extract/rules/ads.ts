import { textIn } from '../blocks';
import { isNamed, words } from '../names';
import { phrases } from '../phrases';
import type { Rule } from './rule';

const NAMES = words(
  'ad, ads, advert, adverts, advertis*, adslot, adunit, adbox, adsbygoogle, banner ad, dfp, gpt ad, sponsor, sponsored, outbrain, taboola, amp ad, amp embed, promoted, werbung, anzeige, publicidad, reklam*, mgid, adcontainer, adwrapper, adplaceholder, post ad, in article ad',
);
/** Words that stand where an advertisement is loaded, in the whole text of a block. */
const WORDS =
  '(?:advert(?:isement|ising)?s?|ad|ads|sponsored(?: content| links?)?|promoted|(?:story|article) continues (?:below|after)(?: this)? (?:the )?(?:advertisement|ad)?|continue reading below|scroll (?:down )?to continue.{0,40}|(?:lire )?la suite après (?:la|cette) publicité|publicit[ée]|publicidad|anuncios?|anúncios?|продолжение после рекламы|hirdetés|inzerce|oglas|ogłoszenie|publicitate|sponsor[eé]|publicidade|pubblicità|anzeige|werbung|reklama?|reklame|annons|annonse|advertentie|mainos|реклама|διαφημιση|広告|スポンサー(?:ド)?リンク|广告|廣告|광고|إعلان(?:ات)?|آگهی|تبلیغات|פרסומת|विज्ञापन|โฆษณา|quảng cáo|iklan)';
const SIGNS = String.raw`[\s\-–—•*[(]*`;
const LABEL = () => new RegExp(String.raw`^(?:${SIGNS}${WORDS}[\s\-–—•*\])]*)+$`, 'iu');
const BEGINNING = phrases(() => new RegExp(`^${SIGNS}${WORDS}`, 'iu'));

/** Advertisements and the words that announce them. */
export const ads: Rule = {
  name: 'ads',
  candidates: '*',
  isJunk: (element) => {
    const isNamedSo = isNamed(element, NAMES);
    if (!isNamedSo && !isLabelled(element)) return false;
    if (element.matches('img, pre, code, td, th, math *, svg *')) return false;
    return isNamedSo ? !holdsProse(element) : !isInSentence(element, textIn(element));
  },
};

const isLabelled = (element: Element): boolean => {
  const text = element.childElementCount < 6 ? textIn(element) : '';
  return text.length > 0 && text.length < 80 && isLabel(withoutAccents(text));
};

/** Hardly any line begins like a label, and then the whole pattern is not needed. */
const isLabel = (text: string): boolean => BEGINNING.test(text) && LABEL().test(text);

/** Capitals are written without the accents of Greek. */
const withoutAccents = (text: string): string =>
  /[\u0370-\u03ff]/.test(text) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : text;

/** Many themes put "ad" into the names of what is not one. */
const holdsProse = (element: Element): boolean =>
  [...element.querySelectorAll('p')].filter((p) => textIn(p).length > 200).length > 1;

const isInSentence = (element: Element, text: string): boolean => {
  const block = element.closest('p,li,td,th,dd,dt,blockquote,h1,h2,h3,h4,h5,h6,figcaption');
  return block !== null && textIn(block) !== text;
};

import { linksIn, textIn } from '../blocks';
import { isNamed, words } from '../names';
import { phrases } from '../phrases';
import { unlinkedText } from './links';
import type { Rule } from './rule';

const NAMES = words(
  'share*, sharing, sharedaddy, social, socials, social*, addthis*, addtoany, a2a, sharethis, follow, follow us, bookmark, like button, likes, claps, print button, article tools, article actions, post actions, action bar, toolbar, tools, listen, audio player label, reactions',
);
const LABELS = phrases(
  () =>
    /^(?:share(?: (?:this|on|via|with|by|article|story|link)\b.{0,40})?|tweet|email(?: this.{0,20})?|print|copy link|link copied!?|whats ?app|facebook|twitter|x|linkedin|pinterest|reddit|telegram|この(?:記事|ページ)を(?:シェア|共有)(?:する)?|이 (?:기사|글) ?공유(?:하기)?|分享(?:到|本文).{0,10}|save|listen(?: to (?:this )?article.{0,20})?|(?:click to )?share .{0,30}|print this.{0,20}|font size.{0,10}|follow us(?: on.{0,60})?)$/iu,
);
const TO_SHARE = phrases(
  () =>
    /^(?:teilen?|partage[rz]|compart(?:ir|e|a)|compartilh(?:ar|e)|condividi|delen|dela|del|udostępnij|sdílet|zdieľať|megosztás|distribuie|jaa|jaga|подели(?:ться|тесь)|поділи(?:тися|ться)|сподели|κοινοποίηση|κοινοποιήστε|μοιραστείτε|paylaş|chia sẻ|bagikan|แชร์|शेयर(?: करें)?|साझा करें|分享|シェア|공유(?:하기)?|مشاركة|شارك|اشتراک.گذاری|שתפו|שתף)(?:[\s:：!].{0,40})?$/iu,
);
const COUNT = /^\d+ shares?$/iu;
/** A question that asks for it: "Did you like this?" */
const QUESTION = /^[^.?!]{0,40}[?!] ?/u;

/** Where the networks take what is shared. */
const ADDRESS =
  /facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share|home\?status)|(?:wa\.me\/?\?|whatsapp\.com\/send|^whatsapp:)|t\.me\/share|linkedin\.com\/(?:share|sharing|cws)|pinterest\.\w+\/pin\/create|reddit\.com\/submit|vk\.com\/share|ok\.ru\/(?:offer|dk)|line\.me\/(?:R\/|lineit\/)|hatena\.ne\.jp\/(?:entry|add|append)|getpocket\.com\/(?:edit|save)|tumblr\.com\/(?:share|widgets)|bsky\.app\/intent|threads\.net\/intent|service\.weibo\.com\/share|(?:story|share)\.kakao|band\.us\/plugin|flipboard\.com\/bookmarklet|ycombinator\.com\/submitlink|^mailto:\?|^viber:|^fb-messenger:|^sms:\?/i;
/** Characters of labels and counts beside such links. */
const MAX_REST = 40;

/** Buttons to share, print or listen, with their labels and counts. */
export const share: Rule = {
  name: 'share',
  candidates: 'div,section,ul,ol,li,p,span,a,aside,footer,h2,h3,h4,h5,h6',
  isJunk: (element) => {
    const text = textIn(element);
    return text.length <= 300 && asksToShare(element, text) && !element.querySelector('pre');
  },
};

const asksToShare = (element: Element, text: string): boolean => {
  if (isToShare(element)) return true;
  if (
    isNamed(element, NAMES) &&
    !element.matches('span, a') &&
    !element.querySelector('p + p, figure, blockquote')
  )
    return true;
  return text.length < 80 && isLabel(text) && isAlone(element, text);
};

/** Whether hardly anything is left without the links that hand the page on. */
const isToShare = (element: Element): boolean => {
  const links = linksIn(element);
  if (!links.some((link) => ADDRESS.test(link.getAttribute('href') ?? ''))) return false;
  return unlinkedText(element, links).length < MAX_REST && !links.some(isLong);
};

const isLong = (link: Element): boolean => textIn(link).length > MAX_REST;

const isLabel = (text: string): boolean =>
  LABELS.test(text) ||
  COUNT.test(text) ||
  TO_SHARE.test(text) ||
  TO_SHARE.test(text.replace(QUESTION, ''));

const isAlone = (element: Element, text: string): boolean => {
  if (element.matches('p, div, footer, ul, ol, h2, h3, h4, h5, h6, section'))
    return !element.closest('table, blockquote, dl');
  const block = element.closest('p, li, td, dd, h2, h3, h4, div');
  return (
    (block !== null &&
      textIn(block).length < text.length + 20 &&
      element.querySelector('a') !== null) ||
    (element.matches('a') && block !== null && textIn(block) === text)
  );
};

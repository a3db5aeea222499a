import { textIn } from '../blocks';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'share*, sharing, sharedaddy, social, socials, social*, addthis*, addtoany, a2a, sharethis, follow, follow us, bookmark, like button, likes, claps, print button, article tools, article actions, post actions, action bar, toolbar, tools, listen, audio player label, reactions',
);
const TEXT =
  /^(?:share(?: (?:this|on|via|with|by|article|story|link)\b.{0,40})?|tweet|email(?: this.{0,20})?|print|copy link|link copied!?|whats ?app|facebook|twitter|x|linkedin|pinterest|reddit|telegram|(?:teilen|partager|compartir|compartilhar|condividi|delen|dela|del|udostępnij|поделиться|分享|シェア|공유|مشاركة|שתפו)(?:[\s:].{0,40})?|\d+ shares?|save|listen(?: to (?:this )?article.{0,20})?|(?:click to )?share .{0,30}|print this.{0,20}|font size.{0,10}|follow us(?: on.{0,60})?)$/iu;

/** Buttons to share, print or listen, with their labels and counts. */
export const share: Rule = {
  name: 'share',
  candidates: 'div,section,ul,ol,li,p,span,a,aside,footer,h2,h3,h4,h5,h6',
  isJunk: (element) => {
    const text = textIn(element);
    if (text.length > 300 || element.querySelector('pre')) return false;
    if (
      isNamed(element, NAMES) &&
      !element.matches('span, a') &&
      !element.querySelector('p + p, figure, blockquote')
    )
      return true;
    return text.length < 80 && TEXT.test(text) && isAlone(element, text);
  },
};

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

import { linkDensity, linksIn, textIn } from '../blocks';
import { lettered } from '../letters';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'newsletter, newsletters, newsletter*, subscri*, signup, sign up, mailing list, mc embed signup, cta, call to action, promo, promotion, app download, donate, donation, support us, membership, follow us, optin, opt in, email signup, inscription, abo',
);
const TEXT = lettered(
  () =>
    /^(?:(?:please )?(?:subscribe|sign up|sign in|join|register|follow us|download our|get (?:the|our)|stay (?:up to date|informed|tuned)|don.t miss|like what you|enjoy(?:ed|ing) this|support (?:our|us)|abonnez-vous|suscríbete|abonnieren|inscrivez-vous|iscriviti|assine|подпишитесь|подписывайтесь|підписуйтесь)(?![\p{L}\p{M}]))/iu,
);
const ABOUT =
  /newsletter|subscri|e-?mail|inbox|updates|free|telegram|whatsapp|facebook|instagram|twitter|youtube|app\b|channel|abonn|boletín|канал|рассылк/iu;

/** What a letter sent by e-mail says about itself. */
const MAIL =
  /^(?:(?:open|view|read)(?: this)?(?: e?mail| post| message)? (?:in|on) (?:your |the )?(?:browser|web|app)|unsubscribe|manage (?:your )?(?:subscription|preferences))\b/i;

const ASKING =
  /\/(?:donat\w*|subscri\w*|newsletters?|membership|sign-?up|register|abo|abonn\w*|spenden?|support-us|suscri\w*|assin\w*)(?:[/?#.]|$)|patreon\.com|ko-fi\.com|buymeacoffee\.com/i;

/** Boxes and lines that ask the reader to subscribe, follow, donate or install. */
export const newsletter: Rule = {
  name: 'newsletter',
  candidates: 'div,section,aside,p,form,h2,h3,h4,h5,ul,span',
  isJunk: (element) => {
    const text = textIn(element);
    if (text.length > 1200) return false;
    if (isNamed(element, NAMES) && text.length < 800 && !element.closest('h1'))
      return !element.matches('span') || text.length > 20;
    if (text.length < 100 && MAIL.test(text)) return true;
    if (text.length < 260 && element.matches('p, div') && asks(element)) return true;
    return (
      text.length < 260 &&
      element.matches('p, div, h2, h3, h4, h5') &&
      ABOUT.test(text) &&
      TEXT.test(text)
    );
  },
};

/** A short paragraph that is there for its one link, to where one pays or signs up. */
const asks = (element: Element): boolean => {
  const [link, second] = linksIn(element);
  if (!link || second || element.closest('li, table, blockquote')) return false;
  return ASKING.test(link.getAttribute('href') ?? '') && isApart(element);
};

/** Set in italics as a whole, behind a rule, or not more than its link. */
const isApart = (element: Element): boolean => {
  const text = textIn(element);
  const whole = element.querySelector('em, i, small, strong, b');
  return (
    (whole !== null && textIn(whole) === text) ||
    element.previousElementSibling?.localName === 'hr' ||
    linkDensity(element) > 0.6
  );
};

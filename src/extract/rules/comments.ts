import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'comment, comments, commentlist, comment list, comments list, comments area, comment respond, respond, disqus, disqus thread, dsq, fb comments, livefyre, viafoura, coral, spot im, openweb, reader comments, comment form, discourse comments, kommentare, commentaires, comentarios, commenti, reacties, replies, responses',
);
const THREAD = '[id="disqus_thread"],[itemtype*="schema.org/Comment"],[itemprop~="comment"]';

/** What readers wrote below the article, and the form for it. A forum's posts are the article themselves. */
export const comments: Rule = {
  name: 'comments',
  candidates: 'div,section,aside,ul,ol,li,article,p,span,a,h2,h3,h4,footer',
  isJunk: (element, context) => {
    if (context.isThread) return false;
    if (!isNamed(element, NAMES) && !element.matches(THREAD)) return false;
    if (element.closest('pre, code')) return false;
    if (element.matches('li, article') && !element.closest('[class*="comment" i]')) return false;
    return !isNamed(element, / (?:article|post|entry) (?:body|content) /);
  },
};

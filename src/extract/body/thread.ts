import { textIn } from '../blocks';
import { commonAncestor } from './ancestor';
import { hasProse, proseLength } from './prose';

const COMMENTS = '[itemprop~="comment"],[itemtype*="schema.org/Comment"]';
const POSTS = [
  '[itemtype*="schema.org/DiscussionForumPosting"]',
  '[itemtype*="schema.org/Question"],[itemtype*="schema.org/Answer"]',
  '.topic-post,.topic-body',
  '.message--post,.post-message,.postbody',
];
const POSTING = '[itemtype*="schema.org/DiscussionForumPosting"]';
const DECLARED = /"(?:DiscussionForumPosting|QAPage)"/;
const POST_NAMES = /post|comment|message|reply|answer|entry/i;
/** Characters of prose beside the comments that make them comments on an article. */
const ENOUGH = 250;

/** The container of a discussion's posts, where the discussion is what the page is for. */
export const findThread = (document: Document): Element | null => {
  const { body } = document;
  const comments = [...body.querySelectorAll(COMMENTS)];
  if (comments.length > 1 && !hasProse(ENOUGH - 1, body, comments)) return commonAncestor(comments);
  const postings = [...body.querySelectorAll(POSTING)];
  if (postings.length === 1 && comments.length > 0)
    return commonAncestor([...postings, ...comments]);
  for (const selector of POSTS) {
    const posts = [...body.querySelectorAll(selector)];
    if (posts.length < 2) continue;
    const thread = commonAncestor(posts);
    if (thread && proseLength(body, posts) < proseLength(thread)) return thread;
  }
  return isDeclared(document) ? commonAncestor(largestGroup(body)) : null;
};

const isDeclared = (document: Document): boolean =>
  [...document.querySelectorAll('script[type="application/ld+json" i]')].some((script) =>
    DECLARED.test(script.textContent ?? ''),
  );

/** Of the elements that are named like posts and look alike, those that hold the most text. */
const largestGroup = (body: Element): readonly Element[] => {
  const groups = new Map<string, Element[]>();
  for (const element of body.querySelectorAll('article,div,li,section,table')) {
    const [name = ''] = element.classList;
    if (!POST_NAMES.test(name)) continue;
    const look = `${element.localName}.${name}`;
    groups.set(look, [...(groups.get(look) ?? []), element]);
  }
  const textOf = (group: readonly Element[]) =>
    group.reduce((length, element) => length + textIn(element).length, 0);
  const repeated = [...groups.values()].filter(({ length }) => length > 1);
  return repeated.reduce<Element[]>((a, b) => (textOf(b) > textOf(a) ? b : a), []);
};

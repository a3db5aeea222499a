import { commonAncestor } from './ancestor';
import { proseLength } from './prose';

const COMMENTS = '[itemprop~="comment"],[itemtype*="schema.org/Comment"]';
const POSTS = [
  '[itemtype*="schema.org/DiscussionForumPosting"]',
  '[itemtype*="schema.org/Question"],[itemtype*="schema.org/Answer"]',
  '.topic-post,.topic-body',
  '.message--post,.post-message,.postbody',
];
/** Characters of prose beside the comments that make them comments on an article. */
const ENOUGH = 250;

/** The container of a discussion's posts, where the discussion is what the page is for. */
export const findThread = (document: Document): Element | null => {
  const { body } = document;
  const comments = [...body.querySelectorAll(COMMENTS)];
  if (comments.length > 1 && proseLength(body, comments) < ENOUGH) return commonAncestor(comments);
  for (const selector of POSTS) {
    const posts = [...body.querySelectorAll(selector)];
    if (posts.length < 2) continue;
    const thread = commonAncestor(posts);
    if (thread && proseLength(body, posts) < proseLength(thread)) return thread;
  }
  return null;
};

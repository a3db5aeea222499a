import type { ArticleId } from '../../article';
import { isOn, type Summary } from '../../library';

const isUnread = (article: Summary): boolean => isOn('unread', article);

/** The unread article after this one in a list or, after the last, the first of all. */
export function nextOf(articles: readonly Summary[], id: ArticleId): Summary | undefined {
  const at = articles.findIndex((article) => article.id === id);
  const others = [...articles.slice(at + 1), ...articles.slice(0, Math.max(0, at))];
  return others.find(isUnread);
}

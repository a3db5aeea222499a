import { useState } from 'preact/hooks';
import type { Summary } from '../../library';
import type { Articles } from '../list/actions';
import type { SavedArticles } from '../list/use-list';

/** What is being dragged: one drag at a time is all that a window has. */
let dragged: Articles = [];

/** Begins to drag a row, with all that is chosen if it is among it; other programs get the address. */
export const dragFrom =
  ({ selection }: SavedArticles) =>
  (article: Summary, event: DragEvent): void => {
    dragged = selection?.has(article.id) ? selection.articles : [article];
    event.dataTransfer?.setData('text/uri-list', article.url);
    event.dataTransfer?.setData('text/plain', article.url);
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'copyLink';
  };

/** The properties of a place where articles can be dropped. */
export function useDrop(drop: (articles: Articles) => void) {
  const [over, setOver] = useState(false);
  return {
    'data-over': over || undefined,
    onDragOver: (event: DragEvent) => {
      if (dragged.length === 0) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (dragged.length > 0) drop(dragged);
      dragged = [];
    },
  };
}

import type { PushLayer } from './layers';
import { noteOf } from './notes';

/** Below the mark, or above it where there is no room; within the column. */
function place(card: HTMLElement, mark: Element): void {
  const column = mark.closest('.article-body')?.getBoundingClientRect();
  const at = mark.getBoundingClientRect();
  const own = card.getBoundingClientRect();
  // On a narrow screen it is a sheet, and its place is given.
  if (!column || getComputedStyle(card).position === 'fixed') return;
  const left = Math.min(
    Math.max(at.left + at.width / 2 - own.width / 2, column.left),
    column.right - own.width,
  );
  const below = at.bottom + 10;
  const hasRoom = below + own.height < innerHeight || at.top < own.height + 80;
  card.style.left = `${left - own.left}px`;
  card.style.top = `${(hasRoom ? below : at.top - 10 - own.height) - own.top}px`;
}

function cardOf(mark: HTMLAnchorElement, note: Element): HTMLElement {
  const card = mark.ownerDocument.createElement('span');
  card.className = 'note';
  card.tabIndex = -1;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', mark.getAttribute('aria-label') ?? '');
  for (const child of note.cloneNode(true).childNodes) card.append(child.cloneNode(true));
  for (const back of card.querySelectorAll('[role="doc-backlink"]')) back.remove();
  for (const named of card.querySelectorAll('[id]')) named.removeAttribute('id');
  return card;
}

/** Opens the note of `mark` beside it; Esc, a press elsewhere and leaving it close it. */
export function openNote(mark: HTMLAnchorElement, pushLayer: PushLayer): void {
  const note = noteOf(mark, mark.closest('.article') ?? mark.ownerDocument);
  const reader = mark.closest<HTMLElement>('.reader');
  if (!note || !reader) return;
  const card = cardOf(mark, note);
  const open = new AbortController();
  const { signal } = open;
  const close = (returns: boolean) => {
    if (signal.aborted) return;
    open.abort();
    removeLayer();
    card.remove();
    mark.removeAttribute('aria-expanded');
    if (returns) mark.focus({ preventScroll: true });
  };
  const removeLayer = pushLayer({ close: () => close(true) });
  // Beside its mark, the note is what Tab leads to and what a screen reader reads next.
  (mark.closest('sup') ?? mark).after(card);
  mark.setAttribute('aria-expanded', 'true');
  place(card, mark);
  card.focus({ preventScroll: true });
  card.addEventListener(
    'focusout',
    ({ relatedTarget }) => relatedTarget && !card.contains(relatedTarget as Node) && close(false),
    { signal },
  );
  reader.addEventListener(
    'pointerdown',
    (event) => !card.contains(event.target as Node) && close(false),
    { signal },
  );
}

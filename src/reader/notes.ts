import { t } from '../i18n';
import { safeId } from '../sanitize';
import { pushLayer } from './layers';
import { nameIn } from './links';

const MARK = 'a[role="doc-noteref"]';

/** The note that a mark leads to; links name their target as the page did. */
const noteOf = (mark: HTMLAnchorElement, root: ParentNode): Element | null =>
  root.querySelector(`[id="${CSS.escape(safeId(nameIn(mark)))}"]`);

/** Gives each mark a name, and each note its ways back into the text. */
export function dressNotes(root: ParentNode): void {
  for (const mark of root.querySelectorAll<HTMLAnchorElement>(MARK)) {
    mark.setAttribute('aria-label', t('readerNote', mark.textContent ?? ''));
    mark.setAttribute('aria-haspopup', 'dialog');
    const note = noteOf(mark, root);
    if (!note || !mark.id) continue;
    const back = mark.ownerDocument.createElement('a');
    back.href = `#${encodeURIComponent(mark.id.slice(safeId('').length))}`;
    back.setAttribute('role', 'doc-backlink');
    back.setAttribute('aria-label', t('readerNoteBack', mark.textContent ?? ''));
    back.textContent = '↩︎';
    const line = note.lastElementChild?.matches('p') ? note.lastElementChild : note;
    line.append(' ', back);
  }
  for (const list of root.querySelectorAll('[role="doc-endnotes"]'))
    list.setAttribute('aria-label', t('readerNotes'));
}

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

/** Opens the note of `mark` beside it; Esc, a press elsewhere and leaving it close it. Answers whether there is one. */
export function openNote(mark: HTMLAnchorElement): boolean {
  const note = noteOf(mark, mark.closest('.article') ?? mark.ownerDocument);
  const reader = mark.closest<HTMLElement>('.reader');
  if (!note || !reader) return false;
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
  return true;
}

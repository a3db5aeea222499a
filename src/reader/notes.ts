import { t } from '../i18n';
import { safeId } from '../sanitize';
import { nameIn } from './links';

const MARK = 'a[role="doc-noteref"]';

/** The note that a mark leads to; links name their target as the page did. */
export const noteOf = (mark: HTMLAnchorElement, root: ParentNode): Element | null =>
  root.querySelector(`[id="${CSS.escape(safeId(nameIn(mark)))}"]`);

/** Whether the note of a mark in the shown article is there. */
export const hasNote = (mark: HTMLAnchorElement): boolean =>
  noteOf(mark, mark.closest('.article') ?? mark.ownerDocument) !== null;

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

import type { DrawnMarks } from './draw-marks';
import type { Exported } from './exported';

function paragraphs(parent: Element, text: string): void {
  for (const line of text.trim().split(/\r?\n+/)) {
    const paragraph = parent.ownerDocument.createElement('p');
    paragraph.textContent = line;
    parent.append(paragraph);
  }
}

function item(list: Element, text: string | null, quote?: string): Element {
  const element = list.ownerDocument.createElement('li');
  if (quote) {
    const passage = list.ownerDocument.createElement('q');
    passage.textContent = quote.replace(/\s+/g, ' ').trim();
    const line = list.ownerDocument.createElement('p');
    line.append(passage);
    element.append(line);
  }
  if (text) paragraphs(element, text);
  list.append(element);
  return element;
}

/** A sign behind a marked passage, which leads to its note. */
function refer(mark: Element, number: number): void {
  const { ownerDocument: document } = mark;
  const raised = document.createElement('sup');
  const link = document.createElement('a');
  link.setAttribute('href', `#note-${number}`);
  link.setAttribute('role', 'doc-noteref');
  link.textContent = String(number);
  raised.append(link);
  mark.after(raised);
}

/** Puts the reader's notes behind the text: on the article, on passages, and passages that are lost. */
export function appendNotes(
  parent: Element,
  { summary, highlights }: Exported,
  { last, lost }: DrawnMarks,
): void {
  if (!summary.note && !highlights.some(({ note }) => note) && lost.length === 0) return;
  const document = parent.ownerDocument;
  const notes = document.createElement('aside');
  if (summary.note) paragraphs(notes, summary.note);
  const list = document.createElement('ol');
  for (const [{ note }, element] of last) {
    if (!note) continue;
    const entry = item(list, note);
    const number = list.children.length;
    entry.id = `note-${number}`;
    refer(element, number);
  }
  for (const { quote, note } of lost) item(list, note, quote.exact);
  if (list.hasChildNodes()) notes.append(list);
  parent.append(notes);
}

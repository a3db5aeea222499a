import { isBlock } from '../blocks';
import { isNamed, type NameIndex } from '../names';
import { LINE, VERSE } from '../special-signs';

/** Verse keeps its lines: a paragraph with a break at the end of each, whatever the page uses for it. */
export const formVerse = (names: NameIndex): void => {
  for (const verse of names.named(VERSE))
    if (verse.localName === 'pre') breakLines(verse);
    else if (verse.matches('p, div, section, blockquote')) joinLines(verse);
};

/** Line ends of preformatted verse become breaks; leading spaces are part of the verse. */
const breakLines = (pre: Element): void => {
  const { ownerDocument: document } = pre;
  const box = document.createElement('div');
  for (const stanza of (pre.textContent ?? '').replace(/^\n|\s+$/g, '').split(/\n\s*\n/)) {
    const paragraph = document.createElement('p');
    for (const line of stanza.split('\n')) {
      const indent = /^\s*/.exec(line)?.[0].replace(/\t/g, '    ') ?? '';
      if (paragraph.firstChild) paragraph.append(document.createElement('br'));
      paragraph.append('\u00a0'.repeat(indent.length) + line.trim());
    }
    box.append(paragraph);
  }
  if (!pre.querySelector('a, em, i, strong, b')) pre.replaceWith(box);
};

/** An element for each line becomes a line. */
const joinLines = (stanza: Element): void => {
  const lines = [...stanza.children];
  const isVerse =
    lines.length > 1 &&
    lines.every((line) => line.matches('div, span, p') && isNamed(line, LINE)) &&
    lines.every((line) => ![...line.children].some(isBlock));
  if (!isVerse) return;
  const paragraph = stanza.ownerDocument.createElement('p');
  for (const [at, line] of lines.entries()) {
    if (at > 0) paragraph.append(stanza.ownerDocument.createElement('br'));
    paragraph.append(...line.childNodes);
  }
  stanza.replaceChildren(paragraph);
};

import { rename, textIn } from '../blocks';
import type { NameIndex } from '../names';
import { DECLARED_ENTRY, ENTRY } from '../special-signs';

/** A block that says when: nothing but a time. */
const MAX_TIME = 40;

/** An entry of a live blog is one article with its time above it; names that mark bylines go. */
export const formEntries = (document: Document, names: NameIndex): void => {
  const marked = [...document.body.querySelectorAll(DECLARED_ENTRY), ...names.named(ENTRY)];
  const found = [...new Set(marked)].filter(
    (element) => element.isConnected && element.matches('div, article, section, li'),
  );
  const entries = found.filter(
    (entry) => !found.some((inner) => inner !== entry && entry.contains(inner)),
  );
  if (entries.length < 2) return;
  for (const entry of entries) formEntry(entry);
};

const formEntry = (entry: Element): void => {
  const time = entry.querySelector('time');
  if (!time || textIn(time) === '') return;
  const made = rename(entry, 'article');
  for (const name of ['class', 'id', 'itemprop', 'itemtype']) made.removeAttribute(name);
  made.setAttribute('data-entry', '');
  for (const name of [...time.attributes].map(({ name }) => name))
    if (name !== 'datetime') time.removeAttribute(name);
  let box: Element = time;
  while (
    box.parentElement &&
    box.parentElement !== made &&
    textIn(box.parentElement).length < MAX_TIME
  )
    box = box.parentElement;
  if (box !== time && !box.querySelector('h2, h3, h4')) box.remove();
  const line = made.ownerDocument.createElement('p');
  line.append(time);
  made.prepend(line);
};

import { render } from 'preact';
import { t } from '../i18n';
import { COPY, Icon, IconButton, PLAY } from '../ui';
import { hostOf } from './format';

/** Puts `wrapper` in the place of `element`, which moves into it. */
function wrap(element: Element, className: string): HTMLElement {
  const wrapper = element.ownerDocument.createElement('div');
  wrapper.className = className;
  element.replaceWith(wrapper);
  wrapper.append(element);
  return wrapper;
}

/** What scrolls sideways must be reachable and named for those who scroll with keys. */
function makeScroller(element: HTMLElement, name: string): void {
  element.tabIndex = 0;
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', name);
}

const NUMBER = /^[\s\p{Sc}\d.,:%+−–-]*\d[\s\p{Sc}\d.,:%+−–-]*$/u;

/** Columns of numbers stand at the end edge, so that they can be compared. */
function alignNumbers(table: HTMLTableElement): void {
  const rows = [...table.rows].map((row) => [...row.cells]);
  if (rows.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)))
    return;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const body = cells.slice(1).filter((cell) => cell.textContent?.trim());
    const numbers = body.filter((cell) => NUMBER.test(cell.textContent ?? ''));
    if (numbers.length > 0 && numbers.length * 4 >= body.length * 3)
      for (const cell of cells) cell.classList.add('number');
  }
}

/** Cells with more characters than this break their lines. */
const WORDY = 36;

function dressTables(root: ParentNode): void {
  for (const table of root.querySelectorAll('table')) {
    const name = table.caption?.textContent?.trim() || t('readerTable');
    makeScroller(wrap(table, 'table'), name);
    alignNumbers(table);
    for (const row of table.rows)
      for (const cell of row.cells)
        if ((cell.textContent ?? '').length > WORDY) cell.classList.add('wordy');
  }
}

function dressCode(root: ParentNode, copied: (done: boolean) => void): void {
  for (const code of root.querySelectorAll('pre')) {
    makeScroller(code, t('readerCode'));
    const block = wrap(code, 'code');
    // Pages without TLS have no clipboard.
    if (!('clipboard' in navigator)) continue;
    const button = code.ownerDocument.createElement('div');
    button.className = 'code-copy';
    block.append(button);
    const copy = () =>
      void navigator.clipboard.writeText(code.textContent ?? '').then(
        () => copied(true),
        () => copied(false),
      );
    render(<IconButton icon={COPY} label={t('readerCopy')} onClick={copy} />, button);
  }
}

const KINDS = { video: 'readerVideo', audio: 'readerAudio', frame: 'readerEmbed' } as const;

/** Something of another site: nothing of it is loaded before it is asked for. */
function EmbedCard({ title, kind, address }: { title: string; kind: string; address: string }) {
  const name = t(KINDS[kind as keyof typeof KINDS] ?? KINDS.frame);
  return (
    <>
      <span class="embed-play">
        <Icon of={PLAY} />
      </span>
      <b>{title || name}</b>
      <small>{t('readerEmbedHost', hostOf(address))}</small>
    </>
  );
}

function dressEmbeds(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-embed]')) {
    const kind = link.dataset.embed ?? '';
    const title = link.textContent?.trim() ?? '';
    link.className = 'embed';
    link.target = '_blank';
    link.textContent = '';
    render(<EmbedCard title={title} kind={kind} address={link.href} />, link);
  }
}

/** Says in the picture's place that there is a picture, and what it shows. */
function showMissing(image: HTMLImageElement): void {
  const note = image.ownerDocument.createElement('span');
  note.className = 'missing';
  note.textContent = image.alt ? t('readerMissingNamed', image.alt) : t('readerMissing');
  image.replaceWith(note);
}

function dressPictures(root: ParentNode): void {
  for (const image of root.querySelectorAll('img')) {
    if (!image.hasAttribute('src')) showMissing(image);
    else image.addEventListener('error', () => showMissing(image), { once: true });
  }
}

const isText = (node: Node | null): boolean => (node?.textContent ?? '').trim() !== '';

/** The picture before all text, if the article begins with one. */
function markLead(root: ParentNode): void {
  const image = root.querySelector('img');
  const lead = image?.closest('figure') ?? image;
  if (!lead) return;
  const range = lead.ownerDocument.createRange();
  range.setStart(root, 0);
  range.setEndBefore(lead);
  if (!isText(range.cloneContents())) lead.classList.add('lead');
}

/** Gives the article's special parts their form; `copied` hears whether code went to the clipboard. */
export function dressStructures(fragment: DocumentFragment, copied: (done: boolean) => void): void {
  dressTables(fragment);
  dressCode(fragment, copied);
  dressEmbeds(fragment);
  markLead(fragment);
  dressPictures(fragment);
}

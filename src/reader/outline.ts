/** One heading of an article. */
export interface Section {
  readonly element: HTMLElement;
  readonly title: string;
  /** 2 to 6. */
  readonly level: number;
}

const HEADINGS = 'h2, h3, h4, h5, h6';

const levelOf = ({ localName }: Element): number => Number(localName.slice(1));

function rename(heading: Element, level: number): void {
  const renamed = heading.ownerDocument.createElement(`h${level}`);
  for (const { name, value } of heading.attributes) renamed.setAttribute(name, value);
  renamed.append(...heading.childNodes);
  heading.replaceWith(renamed);
}

/**
 * Makes the headings an outline below the title: the highest becomes the second level and no step
 * down leaves one out, as those expect who move from heading to heading.
 */
export function levelHeadings(root: ParentNode): void {
  const open: { readonly from: number; readonly to: number }[] = [];
  for (const heading of root.querySelectorAll(HEADINGS)) {
    const from = levelOf(heading);
    while (from <= (open.at(-1)?.from ?? 0)) open.pop();
    const to = (open.at(-1)?.to ?? 1) + 1;
    open.push({ from, to });
    if (from !== to) rename(heading, to);
  }
}

/** The deepest level that contents show. */
const DEEPEST = 4;

/** The headings that stand for a section, in reading order. */
export const sectionsOf = (root: ParentNode): readonly Section[] =>
  [...root.querySelectorAll<HTMLElement>(HEADINGS)].flatMap((element) => {
    const title = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const level = levelOf(element);
    return title && level <= DEEPEST ? [{ element, title, level }] : [];
  });

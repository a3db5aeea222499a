const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const ARABIC = /\p{Script=Arabic}/gu;
const LETTERS = /\p{L}/gu;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/** The direction that most letters of a text run in; null without letters. */
export function directionOf(text: string): 'ltr' | 'rtl' | null {
  const letters = count(text, LETTERS);
  if (letters === 0) return null;
  return count(text, RIGHT_TO_LEFT) * 2 > letters ? 'rtl' : 'ltr';
}

const BLOCKS =
  'p, h2, h3, h4, h5, h6, ul, ol, dl, li, dt, dd, blockquote, figcaption, table, details, section';

/**
 * Gives each block that runs against the text around it its own direction, and an Arabic or Hebrew
 * one the look of its script. What the page said itself stands.
 */
export function markDirections(root: ParentNode & Node, base: 'ltr' | 'rtl'): void {
  const text = root.textContent ?? '';
  const foreign = base === 'ltr' ? RIGHT_TO_LEFT : /\p{Script=Latin}/gu;
  if (count(text, foreign) === 0) return;
  for (const block of root.querySelectorAll<HTMLElement>(BLOCKS)) {
    const around = block.parentElement?.closest<HTMLElement>('[dir]')?.dir ?? base;
    const text = block.textContent ?? '';
    if (!block.hasAttribute('dir')) {
      const direction = directionOf(text);
      if (direction && direction !== around) block.dir = direction;
    }
    if (block.dir === 'rtl') block.dataset.script = count(text, ARABIC) ? 'arabic' : 'hebrew';
    if (block.dir === 'ltr') block.dataset.script = 'other';
  }
}

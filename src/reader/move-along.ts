const BLOCKS = 'p, h2, h3, h4, h5, h6, li, dt, dd, figure, pre, .table, .embed';

/** The blocks of text that one moves along, innermost and visible ones only. */
const blocksOf = (article: Element, selector: string): readonly HTMLElement[] =>
  [...article.querySelectorAll<HTMLElement>(selector)].filter(
    (block) => !block.querySelector(selector) && block.checkVisibility() && block.offsetHeight > 0,
  );

const CURRENT = 'data-current';

/**
 * Moves to the next (1) or previous (-1) block, a third down the window, and marks it. It goes on
 * from the marked block while that is on screen, so that the end of a page is no trap.
 */
export function moveAlong(scroller: Element, step: 1 | -1, what: 'blocks' | 'headings'): void {
  const article = scroller.querySelector('.article-body');
  if (!article) return;
  const blocks = blocksOf(article, what === 'blocks' ? BLOCKS : 'h2, h3, h4, h5, h6');
  const { top, height } = scroller.getBoundingClientRect();
  const third = top + height / 3;
  const current = article.querySelector(`[${CURRENT}]`);
  const box = current?.getBoundingClientRect();
  const from = box && box.bottom > top && box.top < top + height ? box.top : third;
  const next =
    step > 0
      ? blocks.find((block) => block !== current && block.getBoundingClientRect().top > from + 1)
      : blocks.findLast(
          (block) => block !== current && block.getBoundingClientRect().top < from - 1,
        );
  if (!next) return;
  current?.removeAttribute(CURRENT);
  next.setAttribute(CURRENT, '');
  scroller.scrollTop += next.getBoundingClientRect().top - third;
}

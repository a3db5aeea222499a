import type { Command } from './keys';
import type { WithParts } from './later';
import type { Look } from './look';

type Commands<C extends Command> = Readonly<Record<C, () => void>>;
type Move = 'nextBlock' | 'previousBlock' | 'nextHeading' | 'previousHeading';
type Change = 'larger' | 'smaller' | 'resetSize' | 'nextTheme' | 'lineFocus';

/** The commands that lead through the article. */
export function movesIn(
  scroller: { readonly current: HTMLElement | null },
  withParts: WithParts,
): Commands<Move> {
  const move = (step: 1 | -1, what: 'blocks' | 'headings') => () =>
    withParts(({ moveAlong }) => scroller.current && moveAlong(scroller.current, step, what));
  return {
    nextBlock: move(1, 'blocks'),
    previousBlock: move(-1, 'blocks'),
    nextHeading: move(1, 'headings'),
    previousHeading: move(-1, 'headings'),
  };
}

/** The commands that change how the article looks; each says what it has come to. */
export function changesTo(
  look: Look,
  announce: (message: string) => void,
  withParts: WithParts,
): Commands<Change> {
  const change = (what: Change) => () =>
    withParts(({ changesOf }) => changesOf(look, announce)[what]());
  return {
    larger: change('larger'),
    smaller: change('smaller'),
    resetSize: change('resetSize'),
    nextTheme: change('nextTheme'),
    lineFocus: change('lineFocus'),
  };
}

import type { HighlightId } from '../../article';
import { selectedRange } from './selection';

/** How long a selection must rest before it is answered, in milliseconds. */
const REST = 200;

interface Watched {
  readonly scroller: HTMLElement;
  readonly body: HTMLElement;
  /** Presses in these are no presses on the article. */
  readonly own: readonly HTMLElement[];
  /** Something of the article is selected, or no longer. */
  readonly selected: (range: Range | null) => void;
  readonly pressed: (id: HighlightId) => void;
  /** The pointer went down somewhere else. */
  readonly pressedElsewhere: (target: Node) => void;
}

/** The words that a range holds, white space collapsed. */
export const wordsIn = (range: Range): string => range.toString().replace(/\s+/g, ' ').trim();

/** The selection within `body`; null where there is none. */
export function selectionIn(body: HTMLElement): Range | null {
  const root = body.getRootNode() as Document | ShadowRoot;
  const range = selectedRange(root, body.ownerDocument);
  return range?.intersectsNode(body) && wordsIn(range) !== '' ? range : null;
}

/** Tells of selections once they have come to rest, and of presses on highlights. */
export function watchSelection(watched: Watched, signal: AbortSignal): void {
  const { scroller, body } = watched;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  const isOwn = ({ target }: Event) => watched.own.some((own) => own.contains(target as Node));
  const soon = (delay: number) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (!isPressed && !signal.aborted) watched.selected(selectionIn(body));
    }, delay);
  };
  const onUp = (event: Event) => {
    isPressed = false;
    if (!isOwn(event)) soon(0);
  };
  const onDown = (event: PointerEvent) => {
    if (isOwn(event)) return;
    isPressed = event.pointerType === 'mouse';
    watched.pressedElsewhere(event.target as Node);
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const mark = target.closest<HTMLElement>('mark.marking');
    if (!mark || !event.isTrusted || target.closest('a, button, summary')) return;
    if (!selectionIn(body)) watched.pressed(mark.dataset.marking as HighlightId);
  };
  body.ownerDocument.addEventListener('selectionchange', () => soon(REST), { signal });
  scroller.addEventListener('pointerdown', onDown, { signal });
  scroller.addEventListener('pointerup', onUp, { signal });
  scroller.addEventListener('pointercancel', onUp, { signal });
  body.addEventListener('click', onClick, { signal });
}

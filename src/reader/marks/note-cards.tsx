import { useLayoutEffect, useState } from 'preact/hooks';
import type { HighlightId } from '../../article';
import { NoteCard } from './note-card';
import type { Placed } from './placed';

interface NoteCardsProps {
  readonly placed: readonly Placed[];
  readonly notes: ReadonlyMap<HighlightId, string>;
  readonly writingOn: HighlightId | null;
  readonly page: HTMLElement;
  /** What holds the notes, from whose top they are placed. */
  readonly layer: HTMLElement;
  readonly write: (id: HighlightId, note: string) => void;
  readonly entered: (id: HighlightId) => void;
  readonly left: (id: HighlightId) => void;
}

/** Room that a note beside the text needs, in CSS pixels; without it notes open over the text. */
const MARGIN = 300;
const GAP = 14;

/** From the top of `layer`; a note begins where its highlight does. */
function topOf({ parts }: Placed, layer: HTMLElement, isBeside: boolean): number {
  const box = (isBeside ? parts[0] : parts.at(-1))?.getBoundingClientRect();
  const { top } = layer.getBoundingClientRect();
  return box ? (isBeside ? box.top : box.bottom + 8) - top : 0;
}

const widthOf = (page: HTMLElement): number =>
  page.querySelector('.article')?.getBoundingClientRect().width ?? 0;

const hasMargin = (page: HTMLElement): boolean =>
  page.clientWidth >= 1280 && (page.clientWidth - widthOf(page)) / 2 >= MARGIN;

/** Notes in the margin beside their highlights, each below the one before; where there is no margin only the one that is written on. */
export function NoteCards({
  placed,
  notes,
  writingOn,
  page,
  layer,
  write,
  entered,
  left,
}: NoteCardsProps) {
  const [heights, setHeights] = useState<ReadonlyMap<HighlightId, number>>(new Map());
  const [isBeside, setBeside] = useState(() => hasMargin(page));
  useLayoutEffect(() => setBeside(hasMargin(page)));
  const measured = (id: HighlightId) => (height: number) => {
    if (heights.get(id) !== height) setHeights((all) => new Map([...all, [id, height]]));
  };
  let free = 0;
  return (
    <>
      {placed
        .filter(({ marking: { id }, parts }) => {
          const isShown = isBeside && parts.length > 0 && notes.has(id);
          return isShown || id === writingOn;
        })
        .map((entry) => {
          const { id } = entry.marking;
          const own = topOf(entry, layer, isBeside);
          const top = isBeside ? Math.max(own, free) : own;
          free = top + (heights.get(id) ?? 0) + GAP;
          return (
            <NoteCard
              key={id}
              marking={entry.marking}
              note={notes.get(id) ?? ''}
              top={top}
              stands={isBeside ? 'beside' : 'over'}
              takesFocus={id === writingOn}
              write={(note) => write(id, note)}
              width={widthOf(page)}
              entered={() => entered(id)}
              left={() => left(id)}
              measured={measured(id)}
            />
          );
        })}
    </>
  );
}

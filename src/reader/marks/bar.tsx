import { useLayoutEffect, useRef } from 'preact/hooks';
import { COLOURS, type Colour } from '../../article';
import { t } from '../../i18n';
import type { ColourNames } from '../../settings';
import { COPY, IconButton, LISTEN, NOTE, SEARCH, TRASH } from '../../ui';
import { colourName } from './colours';

interface SwatchesProps {
  /** The colour that is in force; null where nothing is marked yet. */
  readonly current: Colour | null;
  readonly onColour: (colour: Colour) => void;
  readonly names: ColourNames;
}

/** A page can press buttons by script; only a press by a person marks something. */
export const trusted = (act: () => void) => (event: Event) => {
  if (event.isTrusted) act();
};

export const Colours = ({ current, onColour, names }: SwatchesProps) => (
  <>
    {COLOURS.map((colour) => (
      <button
        key={colour}
        type="button"
        class="marks-colour"
        data-colour={colour}
        aria-label={colourName(colour, names)}
        title={colourName(colour, names)}
        aria-pressed={current === null ? undefined : current === colour}
        onClick={trusted(() => onColour(colour))}
      />
    ))}
  </>
);

/** Above the passage, or below it where there is no room or where the system's own menu stands above. */
function place(bar: HTMLElement, passage: DOMRect): void {
  const page = bar.offsetParent?.getBoundingClientRect();
  const reader = bar.closest('.reader')?.getBoundingClientRect();
  if (!page || !reader) return;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const above = passage.top - height - GAP;
  const isTouch = matchMedia('(pointer: coarse)').matches;
  const hasRoom = above > reader.top + TOOLBAR;
  const fits = passage.bottom + GAP + height < reader.bottom;
  const below = fits ? passage.bottom + GAP : reader.bottom - height - GAP;
  const middle = passage.left + passage.width / 2 - width / 2;
  const left = Math.max(EDGE, Math.min(middle - page.left, page.width - width - EDGE));
  bar.style.left = `${left}px`;
  bar.style.top = `${(hasRoom && !isTouch ? above : below) - page.top}px`;
}

const GAP = 10;
const EDGE = 8;
const TOOLBAR = 60;

export interface BarProps {
  /** Where the passage is in the window; it is asked anew with each drawing. */
  readonly passage: () => DOMRect;
  readonly colour: Colour | null;
  readonly takesFocus: boolean;
  readonly onColour: (colour: Colour) => void;
  readonly names: ColourNames;
  readonly onNote: () => void;
  readonly onCopy: () => void;
  /** Null where the passage is not marked. */
  readonly onRemove: (() => void) | null;
  /** Reads aloud from the passage on; null where nothing can. */
  readonly onListen: (() => void) | null;
  /** Looks the words up; null where nothing can. */
  readonly onLookUp: (() => void) | null;
}

/** What can be done with a selection or a highlight. It leaves focus and selection where they are. */
export function Bar({ passage, takesFocus, ...props }: BarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (bar.current) place(bar.current, passage());
  });
  useLayoutEffect(() => {
    if (takesFocus) bar.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div
      ref={bar}
      class="marks-bar"
      role="toolbar"
      aria-label={t(props.onRemove ? 'marksHighlight' : 'marksSelection')}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Colours current={props.colour} onColour={props.onColour} names={props.names} />
      <span class="marks-line" />
      <IconButton icon={NOTE} label={t('marksNote')} onClick={trusted(props.onNote)} />
      <IconButton icon={COPY} label={t('marksCopy')} onClick={trusted(props.onCopy)} />
      {props.onListen && (
        <IconButton icon={LISTEN} label={t('marksListen')} onClick={trusted(props.onListen)} />
      )}
      {props.onLookUp && (
        <IconButton icon={SEARCH} label={t('lookUpTitle')} onClick={trusted(props.onLookUp)} />
      )}
      {props.onRemove && (
        <IconButton icon={TRASH} label={t('marksRemove')} onClick={trusted(props.onRemove)} />
      )}
    </div>
  );
}

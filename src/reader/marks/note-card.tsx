import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Marking } from '../../article';
import { t } from '../../i18n';
import { short } from './list';

interface NoteCardProps {
  readonly marking: Marking;
  readonly note: string;
  /** From the top of the page, and the width of the text, in CSS pixels. */
  readonly top: number;
  readonly width: number;
  /** In the margin beside the text, or over it. */
  readonly stands: 'beside' | 'over';
  readonly takesFocus: boolean;
  readonly write: (note: string) => void;
  /** The field has the focus, and has it no longer. */
  readonly entered: () => void;
  readonly left: () => void;
  readonly measured: (height: number) => void;
}

/** How long typing must rest before it is written down, in milliseconds. */
const REST = 500;

/** What the reader wrote about a highlight; it is kept as it is typed. Only pages of the extension show it. */
export function NoteCard({
  marking,
  note,
  top,
  width,
  stands,
  takesFocus,
  ...props
}: NoteCardProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const due = useRef<ReturnType<typeof setTimeout> | null>(null);
  const write = useRef(props.write);
  write.current = props.write;
  const flush = () => {
    if (due.current === null) return;
    clearTimeout(due.current);
    due.current = null;
    if (field.current) write.current(field.current.value);
  };
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: stands === 'beside' });
  }, [takesFocus]);
  useLayoutEffect(() => () => flush(), []);
  useLayoutEffect(() => {
    if (field.current) props.measured(field.current.offsetHeight);
  });
  return (
    <div
      class={`marks-note ${stands}`}
      data-colour={marking.colour}
      style={{ top: `${top}px`, '--article-width': `${width}px` }}
    >
      <textarea
        ref={field}
        dir="auto"
        rows={2}
        maxLength={100_000}
        aria-label={t('marksNoteOn', short(marking.quote.exact))}
        placeholder={t('marksNoteHint')}
        defaultValue={note}
        onInput={() => {
          clearTimeout(due.current ?? undefined);
          due.current = setTimeout(flush, REST);
          if (field.current) props.measured(field.current.offsetHeight);
        }}
        onFocus={props.entered}
        onBlur={() => {
          flush();
          props.left();
        }}
      />
    </div>
  );
}

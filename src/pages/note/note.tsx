import { useEffect, useRef, useState } from 'preact/hooks';
import type { HighlightId, LibraryError, Result } from '../../article';
import { explain, t } from '../../i18n';
import { findHighlight, type Highlight, setHighlightNote } from '../../library';
import { Button } from '../../ui';

/** How long typing must rest before it is kept, in milliseconds. */
const REST = 400;

/** Keeps what is typed once typing rests; says how that ended. `flush` keeps at once what is still due. */
function useKeeping(id: HighlightId) {
  const [message, setMessage] = useState('');
  const due = useRef<{ timer: ReturnType<typeof setTimeout>; text: string } | null>(null);
  const flush = async (): Promise<boolean> => {
    if (!due.current) return true;
    const { timer, text } = due.current;
    clearTimeout(timer);
    due.current = null;
    const result = await setHighlightNote(id, text);
    setMessage(result.ok ? t('noteKept') : explain(result.error));
    return result.ok;
  };
  const typed = (text: string) => {
    clearTimeout(due.current?.timer);
    due.current = { text, timer: setTimeout(() => void flush(), REST) };
    setMessage('');
  };
  return { message, typed, flush };
}

function Editor({ highlight }: { highlight: Highlight }) {
  const { message, typed, flush } = useKeeping(highlight.id);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    const keep = () => void flush();
    const listening = new AbortController();
    window.addEventListener('pagehide', keep, { signal: listening.signal });
    window.addEventListener('blur', keep, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  const done = async () => {
    if (await flush()) window.close();
  };
  return (
    <main class="note-page reader" data-colour={highlight.colour}>
      <h1>{t('noteTitle')}</h1>
      <blockquote dir="auto">{highlight.quote.exact}</blockquote>
      <textarea
        ref={field}
        dir="auto"
        maxLength={100_000}
        aria-label={t('noteTitle')}
        placeholder={t('marksNoteHint')}
        defaultValue={highlight.note ?? ''}
        onInput={({ currentTarget }) => typed(currentTarget.value)}
        onKeyDown={(event) => {
          const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (isDone || event.key === 'Escape') void done();
        }}
      />
      <div class="note-foot">
        <span role="status">{message}</span>
        <Button kind="primary" onClick={done}>
          {t('noteDone')}
        </Button>
      </div>
    </main>
  );
}

/** Where one writes about a highlight that was made over a stranger's page: no page can read here. */
export function NotePage({ id }: { id: HighlightId }) {
  const [found, setFound] = useState<Result<Highlight, LibraryError>>();
  useEffect(() => void findHighlight(id).then(setFound), [id]);
  if (!found) return null;
  if (found.ok) return <Editor highlight={found.value} />;
  return (
    <main class="note-page">
      <h1>{t('noteTitle')}</h1>
      <p>{explain(found.error)}</p>
    </main>
  );
}

import { useCallback, useState } from 'preact/hooks';
import type { Result, SaveError } from '../../article';
import { explain } from '../../i18n';

type Change = () => Promise<Result<unknown, SaveError>>;

/** What was last done, and the way back. */
export interface Notice {
  readonly message: string;
  readonly undo: Change | null;
}

export interface Undo {
  /** What the toast shows now. */
  readonly notice: Notice | null;
  /** Does `change`; says `message` with a way back, or why it failed. */
  perform(message: string, change: Change, undo: Change): Promise<void>;
  /** Takes back the last change, also when its toast has gone. */
  back(undone: string): Promise<void>;
  dismiss(): void;
}

/** Changes that can be taken back, last first. */
export function useUndo(): Undo {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [past, setPast] = useState<readonly Change[]>([]);
  const perform = useCallback<Undo['perform']>(async (message, change, undo) => {
    const result = await change();
    if (!result.ok) return setNotice({ message: explain(result.error), undo: null });
    setPast((before) => [...before, undo]);
    setNotice({ message, undo });
  }, []);
  const back = useCallback<Undo['back']>(
    async (undone) => {
      const last = past.at(-1);
      if (!last) return;
      setPast(past.slice(0, -1));
      const result = await last();
      setNotice({ message: result.ok ? undone : explain(result.error), undo: null });
    },
    [past],
  );
  const dismiss = useCallback(() => setNotice(null), []);
  return { notice, perform, back, dismiss };
}

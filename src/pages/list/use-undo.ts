import { useCallback, useState } from 'preact/hooks';
import type { Result, SaveError } from '../../article';
import { explain } from '../../i18n';

type Changed<T> = Promise<Result<T, SaveError>>;

/** What was last done, and the way back. */
export interface Notice {
  readonly message: string;
  readonly undo: (() => Changed<unknown>) | null;
}

export interface Undo {
  /** What the toast shows now. */
  readonly notice: Notice | null;
  /** Does `change`; says `message` with a way back from what it answered, or why it failed. */
  perform<T>(
    message: string,
    change: () => Changed<T>,
    undo: (before: T) => Changed<unknown>,
  ): Promise<void>;
  /** Takes back the last change, also when its toast has gone. */
  back(undone: string): Promise<void>;
  /** Says something that has no way back. */
  say(message: string): void;
  dismiss(): void;
}

/** Changes that can be taken back, last first. */
export function useUndo(): Undo {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [past, setPast] = useState<readonly Notice['undo'][]>([]);
  const perform = useCallback<Undo['perform']>(async (message, change, undo) => {
    const result = await change();
    if (!result.ok) return setNotice({ message: explain(result.error), undo: null });
    const back = () => undo(result.value);
    setPast((before) => [...before, back]);
    setNotice({ message, undo: back });
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
  const say = useCallback((message: string) => setNotice({ message, undo: null }), []);
  const dismiss = useCallback(() => setNotice(null), []);
  return { notice, perform, back, say, dismiss };
}

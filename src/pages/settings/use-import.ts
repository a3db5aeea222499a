import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryError } from '../../article';
import {
  type Answer,
  type FilePreview,
  type Importer,
  type ImportOptions,
  type Outcome,
  openImporter,
  type Report,
} from '../../library/import';
import { forgetUnfinished, noteUnfinished } from './unfinished-import';

/** Where an import stands. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly rows: number }
  | { readonly kind: 'preview'; readonly files: readonly FilePreview[]; readonly report: Report }
  | {
      readonly kind: 'keeping';
      readonly rows: number;
      readonly total: number;
      readonly report: Report;
    }
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly report: Report }
  | { readonly kind: 'failed'; readonly error: LibraryError | null };

/** What becomes of a state by what the worker tells. */
export function next(state: ImportState, answer: Answer): ImportState {
  if (answer.kind === 'failed') return { kind: 'failed', error: null };
  if (answer.kind === 'progress')
    return state.kind === 'reading' || state.kind === 'keeping'
      ? { ...state, rows: answer.rows }
      : state;
  if (answer.kind === 'outcome')
    return state.kind === 'keeping'
      ? { kind: 'done', outcome: answer.outcome, report: state.report }
      : state;
  const { result } = answer;
  if (state.kind !== 'reading') return state;
  return result.ok ? { kind: 'preview', ...result.value } : { kind: 'failed', error: result.error };
}

/** Entries of files that are not refused, those that repeat others included. */
export const rowsIn = (files: readonly FilePreview[]): number =>
  files.reduce((sum, { found, repeated }) => sum + found + repeated, 0);

/** Those of the chosen files that the preview did not refuse. */
export const accepted = <T>(
  chosen: readonly T[],
  previews: readonly Pick<FilePreview, 'error'>[],
): readonly T[] => chosen.filter((_, at) => previews[at]?.error === null);

/** An import from the choice of files to its report. */
export function useImport() {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const importer = useRef<Importer | null>(null);
  const files = useRef<readonly File[]>([]);

  const close = useCallback(() => {
    importer.current?.close();
    importer.current = null;
  }, []);
  useEffect(() => close, []);

  const choose = (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    close();
    files.current = chosen;
    importer.current = openImporter((answer) => {
      if (answer.kind === 'outcome' && !answer.outcome.error) forgetUnfinished();
      setState((state) => next(state, answer));
    });
    importer.current.send({ kind: 'preview', files: chosen });
    setState({ kind: 'reading', rows: 0 });
  };

  const keep = (options: ImportOptions) => {
    if (state.kind !== 'preview') return;
    const good = state.files.filter(({ error }) => !error);
    noteUnfinished(good.map(({ name }) => name));
    importer.current?.send({ kind: 'keep', files: accepted(files.current, state.files), options });
    setState({ kind: 'keeping', rows: 0, total: rowsIn(good), report: state.report });
  };

  /** Stops an import, which then says what it has kept; of anything else nothing is left. */
  const stop = () => {
    if (state.kind === 'keeping') return importer.current?.send({ kind: 'cancel' });
    close();
    setState({ kind: 'idle' });
  };

  return { state, choose, keep, stop };
}

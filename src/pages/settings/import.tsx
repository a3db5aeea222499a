import '../panel.css';
import './import.css';
import type { TargetedDragEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { explain, t } from '../../i18n';
import type { Outcome } from '../../library/import';
import { BRING_IN, Button, Status } from '../../ui';
import { openPage } from '../page';
import { written } from './import-names';
import { Counts, ImportPreview } from './import-preview';
import { ImportReport } from './import-report';
import { findUnfinished } from './unfinished-import';
import { type ImportState, rowsIn, useImport } from './use-import';

/** One sentence for what is going on, shown and announced. */
function sentenceFor(state: ImportState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'reading':
      return t('importReading', written(state.rows));
    case 'preview':
      return rowsIn(state.files) > 0 ? t('importReady') : t('importNothing');
    case 'keeping':
      return t('importKeeping', written(state.rows), written(state.total));
    case 'done':
      return outcomeSentence(state.outcome);
    case 'failed':
      return state.error ? explain(state.error) : t('importFailed');
  }
}

function outcomeSentence({ isCancelled, error }: Outcome): string {
  if (error) return explain(error);
  return t(isCancelled ? 'importStopped' : 'importDone');
}

/** The field for files, and the drop of files on the whole row. */
function useDrop(choose: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false);
  const holdsFiles = (event: TargetedDragEvent<HTMLElement>) =>
    event.dataTransfer?.types.includes('Files') ?? false;
  return {
    isOver,
    onDragOver: (event: TargetedDragEvent<HTMLElement>) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: TargetedDragEvent<HTMLElement>) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      choose([...(event.dataTransfer?.files ?? [])]);
    },
  };
}

interface ChooserProps {
  choose(files: readonly File[]): void;
  /** Names of files whose import was cut off. */
  readonly unfinished: string | null;
  /** Takes the focus, as the panel that had it is gone. */
  readonly isBack: boolean;
}

function Chooser({ choose, unfinished, isBack }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isBack) row.current?.querySelector('button')?.focus();
  }, [isBack]);
  return (
    <div class="row" ref={row}>
      <span class="row-label">
        {t('importTitle')}
        <small>{t('importHow')}</small>
        {unfinished && <small class="import-error">{t('importUnfinished', unfinished)}</small>}
      </span>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('importChoose')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = '';
          choose(files);
        }}
      />
      <Button icon={BRING_IN} onClick={() => input.current?.click()}>
        {t('importChoose')}
      </Button>
    </div>
  );
}

function Panel({ state, keep, stop }: ReturnType<typeof useImport>) {
  const panel = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone with its panel, so the focus goes to the new one.
  useEffect(() => panel.current?.focus(), [state.kind]);
  if (state.kind === 'idle') return null;
  const isWorking = state.kind === 'reading' || state.kind === 'keeping';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in every browser
    <div ref={panel} class="panel" tabIndex={-1} role="group" aria-label={t('importTitle')}>
      <p>{sentenceFor(state)}</p>
      {isWorking && (
        <p class="panel-buttons">
          <progress
            aria-label={t('importTitle')}
            {...(state.kind === 'keeping' && { value: state.rows, max: Math.max(1, state.total) })}
          />
          <Button onClick={stop}>{t('importCancel')}</Button>
        </p>
      )}
      {state.kind === 'preview' && <ImportPreview {...state} keep={keep} stop={stop} />}
      {state.kind === 'done' && (
        <>
          <Counts
            counts={[
              [t('importAdded'), state.outcome.added],
              [t('importCompleted'), state.outcome.completed],
              [t('importUnchanged'), state.outcome.unchanged],
            ]}
          />
          {state.outcome.completed > 0 && <p class="panel-hint">{t('importCompletedHow')}</p>}
          <ImportReport report={state.report} />
          <p class="panel-buttons">
            <Button kind="primary" onClick={() => void openPage('library')}>
              {t('importOpenLibrary')}
            </Button>
            <Button onClick={stop}>{t('importClose')}</Button>
          </p>
        </>
      )}
      {state.kind === 'failed' && (
        <p class="panel-buttons">
          <Button onClick={stop}>{t('importClose')}</Button>
        </p>
      )}
    </div>
  );
}

/** What is announced: each new state, but not each row. */
function announced(state: ImportState): string {
  if (state.kind === 'reading') return t('importReadingStarts');
  if (state.kind === 'keeping') return t('importKeepingStarts');
  if (state.kind === 'done') {
    const { added, completed, unchanged } = state.outcome;
    const counts = [added, completed, unchanged].map(written);
    return t('importAnnounce', sentenceFor(state), ...counts);
  }
  return sentenceFor(state);
}

/** The way in for what other reading lists export: choose or drop files, look at what they hold, import. */
export function Import() {
  const importing = useImport();
  const { state, choose } = importing;
  const { isOver, ...drop } = useDrop(choose);
  const isFree = state.kind !== 'keeping';
  const hasWorked = useRef(false);
  if (state.kind !== 'idle') hasWorked.current = true;
  return (
    <div id="import" class={isOver ? 'import over' : 'import'} {...(isFree && drop)}>
      {isFree && (
        <Chooser
          choose={choose}
          unfinished={state.kind === 'idle' ? findUnfinished() : null}
          isBack={state.kind === 'idle' && hasWorked.current}
        />
      )}
      <Panel {...importing} />
      <Status>{announced(state)}</Status>
    </div>
  );
}

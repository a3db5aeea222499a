import './export.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t, uiLanguage } from '../../i18n';
import type { Summary } from '../../library';
import { type Drawing, Icon, LIBRARY, PAGE, PENCIL, READ, Status, TAG, TAKE_OUT } from '../../ui';
import { formatBytes } from '../bytes';
import { Dialog } from '../dialog';
import { saveFile } from '../save-file';
import { FORMATS, type FormatName } from './formats';

const ICONS: Readonly<Record<FormatName, Drawing>> = {
  markdown: PENCIL,
  epub: READ,
  html: PAGE,
  csv: LIBRARY,
  bookmarks: TAG,
  csl: PAGE,
};

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly format: FormatName; readonly done: number }
  | { readonly kind: 'done'; readonly count: number; readonly size: number; readonly left: number }
  | { readonly kind: 'failed' };

const number = (value: number): string => new Intl.NumberFormat(uiLanguage()).format(value);

function sentenceFor(state: State, total: number): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'working':
      return t('exportWorking', number(state.done), number(total));
    case 'done':
      return state.left > 0
        ? t('exportDoneSome', number(state.count), formatBytes(state.size), number(state.left))
        : t('exportDone', number(state.count), formatBytes(state.size));
    case 'failed':
      return t('exportFailed');
  }
}

/** Writes articles in a form, one at a time; what was begun ends with the dialog. */
function useExport(articles: readonly Summary[]) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stopping = useRef(new AbortController());
  useEffect(() => () => stopping.current.abort(), []);
  const run = async (name: FormatName): Promise<void> => {
    const { signal } = stopping.current;
    const format = FORMATS[name];
    const chosen = format.needsText ? articles.filter(({ linkOnly }) => !linkOnly) : articles;
    setState({ kind: 'working', format: name, done: 0 });
    try {
      const progress = (done: number) =>
        signal.aborted || setState({ kind: 'working', format: name, done });
      const written = await format.write(chosen, progress, signal);
      if (signal.aborted) return;
      if (written.count > 0) saveFile(written.file, written.name);
      const { count, file } = written;
      setState({ kind: 'done', count, size: file.size, left: articles.length - count });
    } catch (error) {
      console.error('Lectern: export', error);
      if (!signal.aborted) setState({ kind: 'failed' });
    }
  };
  return { state, run };
}

interface ExportProps {
  readonly articles: readonly Summary[];
  onClose(): void;
}

/** What leaves the library with these articles, in which form. */
export function ExportDialog({ articles, onClose }: ExportProps) {
  const { state, run } = useExport(articles);
  const isWorking = state.kind === 'working';
  const size = articles.reduce((sum, { textBytes, imageBytes }) => sum + textBytes + imageBytes, 0);
  const [only] = articles;
  const title =
    articles.length === 1 && only ? t('exportOne') : t('exportMany', number(articles.length));
  const sentence = sentenceFor(state, articles.length);
  return (
    <Dialog title={title} class="export" onClose={onClose}>
      <p>
        {articles.length === 1 && only && <bdi>{only.title}</bdi>}
        {articles.length === 1 && ' · '}
        {formatBytes(size)}
      </p>
      <ul class="export-formats">
        {Object.entries(FORMATS).map(([key, { name, how }], index) => (
          <li key={key}>
            <button
              type="button"
              aria-disabled={isWorking}
              data-first={index === 0 ? '' : undefined}
              data-format={key}
              onClick={() => !isWorking && void run(key as FormatName)}
            >
              <Icon of={ICONS[key as FormatName]} />
              <span>
                <b>{t(name)}</b>
                <span>{t(how)}</span>
              </span>
              <Icon of={TAKE_OUT} />
            </button>
          </li>
        ))}
      </ul>
      <p class={state.kind === 'failed' ? 'export-said problem' : 'export-said'}>{sentence}</p>
      {isWorking && (
        <progress aria-label={title} value={state.done} max={Math.max(1, articles.length)} />
      )}
      <Status>{isWorking ? t('exportStarts') : sentence}</Status>
    </Dialog>
  );
}

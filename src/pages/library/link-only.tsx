import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { ArticleId } from '../../article';
import { explain, t } from '../../i18n';
import type { Summary } from '../../library';
import { ask } from '../../messages';
import { permissionFor } from '../../settings';
import { Button, TAKE_OUT } from '../../ui';
import { Blank } from '../list/empty';

interface LinkOnlyProps {
  readonly summary: Summary;
  /** The text is here now, under this id. */
  fetched(id: ArticleId): void;
}

/** In place of an article of which only the address is kept: how its text is had. */
export function LinkOnly({ summary, fetched }: LinkOnlyProps) {
  const { id, title, url } = summary;
  const { host } = new URL(url);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const get = async (): Promise<void> => {
    // The browser's own question must be the first thing after the press.
    if (!(await browser.permissions.request(permissionFor(url)))) return;
    setBusy(true);
    const result = await ask('fetchLink', id);
    setBusy(false);
    if (result.ok) fetched(result.value.id);
    else setProblem(explain(result.error));
  };
  return (
    <Blank title={title}>
      <p role="status">{problem || t('linkOnly', host)}</p>
      <div class="end-actions">
        <Button
          kind="primary"
          icon={TAKE_OUT}
          aria-disabled={busy}
          onClick={busy ? undefined : () => void get()}
        >
          {t(busy ? 'linkGetting' : 'linkGet')}
        </Button>
        <a class="button plain" href={url} target="_blank" rel="noopener noreferrer">
          {t('readerOriginal')}
        </a>
      </div>
    </Blank>
  );
}

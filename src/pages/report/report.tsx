import { useEffect, useRef, useState } from 'preact/hooks';
import type { PressError } from '../../article';
import { explain, t } from '../../i18n';
import { ask } from '../../messages';
import { Button, Mark, Status } from '../../ui';

type Written =
  | { readonly kind: 'asking' }
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: PressError };

async function write(tabId: number): Promise<Written> {
  try {
    const result = await ask('pressTab', tabId, 'report', null);
    if (!result.ok) return { kind: 'refused', reason: result.error };
    const pressed = result.value;
    if (pressed.kind === 'reported') return { kind: 'written', text: pressed.text };
  } catch (error) {
    console.warn('Lectern: report', error);
  }
  return { kind: 'refused', reason: 'failed' };
}

/** Hands a text to the user as a file. */
function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'lectern-report.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Shows what a report of the page in a tab holds; it is saved when and as its reader likes. */
export function Report({ tabId }: { tabId: number }) {
  const [written, setWritten] = useState<Written>({ kind: 'asking' });
  const [isSaved, setSaved] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    void write(tabId).then(setWritten);
  }, [tabId]);
  const save = () => {
    download(text.current?.value ?? '');
    setSaved(true);
  };
  return (
    <main class="report" aria-busy={written.kind === 'asking'}>
      <Mark size={28} />
      <h1>{t('reportTitle')}</h1>
      <p>{t('reportHow')}</p>
      {written.kind === 'refused' && <p role="alert">{explain(written.reason)}</p>}
      {written.kind === 'written' && (
        <>
          <textarea
            ref={text}
            class="field"
            aria-label={t('reportText')}
            spellcheck={false}
            dir="ltr"
            defaultValue={written.text}
          />
          <div class="report-buttons">
            <Button large kind="primary" onClick={save}>
              {t('reportSave')}
            </Button>
            <Button large onClick={() => window.close()}>
              {t('reportClose')}
            </Button>
          </div>
        </>
      )}
      <Status>{isSaved ? t('reportSaved') : ''}</Status>
    </main>
  );
}

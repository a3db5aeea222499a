import { useState } from 'preact/hooks';
import { explain, t } from '../../i18n';
import { list, type Summary } from '../../library';
import { Button, TAKE_OUT } from '../../ui';
import { ExportDialog } from './dialog';

/** The way out for the whole library, in the forms of other programs. */
export function ExportAll() {
  const [articles, setArticles] = useState<readonly Summary[] | null>(null);
  const [problem, setProblem] = useState('');
  const open = async (): Promise<void> => {
    const result = await list({ filter: 'all', query: '' });
    setProblem(result.ok ? '' : explain(result.error));
    if (result.ok) setArticles(result.value.articles);
  };
  return (
    <div id="export" class="row">
      <span class="row-label">
        {t('exportTitle')}
        <small>{problem || t('exportHow')}</small>
      </span>
      <Button icon={TAKE_OUT} onClick={() => void open()}>
        {t('exportChoose')}
      </Button>
      {articles && <ExportDialog articles={articles} onClose={() => setArticles(null)} />}
    </div>
  );
}

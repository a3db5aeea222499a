import type { NoArticle } from '../article';
import { explain, t } from '../i18n';
import { Button } from '../ui';

/** Lines in the places of the text to come; nothing for the first moment, help when it takes long. */
export const Loading = ({ close }: { close: () => void }) => (
  <div class="loading">
    <h1 class="visually-hidden" id="title">
      {t('readerLoading')}
    </h1>
    <div class="skeleton" aria-hidden="true">
      {['site', 'line-1', 'line-2', 'dek-1', 'dek-2', 'by', 'picture'].map((part) => (
        <i key={part} class={part} />
      ))}
    </div>
    <p class="slow">
      {t('readerSlow')} <Button onClick={close}>{t('readerCancel')}</Button>
    </p>
  </div>
);

interface RefusedProps {
  readonly reason: NoArticle | 'failed';
  readonly close: () => void;
}

/** Why there is no article, where not even what can be done instead can be had. */
export const Refused = ({ reason, close }: RefusedProps) => (
  <div class="unreadable">
    <h1 id="title" tabIndex={-1}>
      {explain(reason)}
    </h1>
    <Button large onClick={close}>
      {t('readerBack')}
    </Button>
  </div>
);

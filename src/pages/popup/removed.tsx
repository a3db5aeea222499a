import { t } from '../../i18n';
import { Icon, INFO } from '../../ui';

/** Says why the reader is not to be seen, where the popup was opened because a page took it away. */
export const Removed = () =>
  location.search === '?removed' && (
    <p class="list-notice" role="status">
      <Icon of={INFO} small />
      {t('popupRemovedReader')}
    </p>
  );

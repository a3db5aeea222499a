import type { ComponentChildren } from 'preact';
import { t } from '../../i18n';

/** What can be done, and the key for it, a row each; `titleId` names the element that is its title. */
export const KeyTable = (props: { titleId: string; children: ComponentChildren }) => (
  <table class="keys" aria-labelledby={props.titleId}>
    <thead>
      <tr>
        <th scope="col">{t('settingsAction')}</th>
        <th scope="col">{t('settingsKey')}</th>
      </tr>
    </thead>
    <tbody>{props.children}</tbody>
  </table>
);

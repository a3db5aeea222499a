import { t } from '../../i18n';
import { Toggle } from '../../ui';
import type { SectionProps } from './settings-page';

/** Where a saved article may be sent: each way is off until it is turned on here. */
export const SendOut = ({ settings, change }: SectionProps) => (
  <div class="send-out">
    <h3>{t('settingsSend')}</h3>
    <p class="how">{t('settingsSendHow')}</p>
    <Toggle
      label={t('sendObsidian')}
      hint={t('sendObsidianHow')}
      checked={settings.sendObsidian}
      onChange={(sendObsidian) => change({ sendObsidian })}
    />
    {settings.sendObsidian && (
      <label class="row">
        <span class="row-label">
          {t('sendVault')}
          <small>{t('sendVaultHow')}</small>
        </span>
        <span class="field">
          <input
            value={settings.obsidianVault}
            spellcheck={false}
            autocomplete="off"
            onChange={(event) => change({ obsidianVault: event.currentTarget.value.trim() })}
          />
        </span>
      </label>
    )}
    <Toggle
      label={t('sendMail')}
      hint={t('sendMailHow')}
      checked={settings.sendMail}
      onChange={(sendMail) => change({ sendMail })}
    />
    {'share' in navigator && (
      <Toggle
        label={t('sendShare')}
        hint={t('sendShareHow')}
        checked={settings.sendShare}
        onChange={(sendShare) => change({ sendShare })}
      />
    )}
  </div>
);

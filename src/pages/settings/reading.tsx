import { t } from '../../i18n';
import { Segmented, Toggle } from '../../ui';
import { ColourNames } from './colour-names';
import type { SectionProps } from './settings-page';

/** How the reader behaves, whatever it looks like. */
export const Reading = ({ settings, change }: SectionProps) => (
  <section id="reading" aria-labelledby="reading-title">
    <h2 id="reading-title">{t('settingsReading')}</h2>
    <Toggle
      label={t('settingsKeepToolbar')}
      hint={t('settingsKeepToolbarHow')}
      checked={settings.keepToolbar}
      onChange={(keepToolbar) => change({ keepToolbar })}
    />
    <Toggle
      label={t('settingsProgress')}
      hint={t('settingsProgressHow')}
      checked={settings.showProgress}
      onChange={(showProgress) => change({ showProgress })}
    />
    <Toggle
      label={t('settingsBadge')}
      hint={t('settingsBadgeHow')}
      checked={settings.showBadge}
      onChange={(showBadge) => change({ showBadge })}
    />
    <Toggle
      label={t('settingsFollow')}
      hint={t('settingsFollowHow')}
      checked={settings.followLinks}
      onChange={(followLinks) => change({ followLinks })}
    />
    <div class="row">
      <span class="row-label">
        {t('settingsClick')}
        <small>{t('settingsClickHow')}</small>
      </span>
      <Segmented
        label={t('settingsClick')}
        value={settings.click}
        onChange={(click) => change({ click })}
        options={[
          { value: 'read', label: t('settingsClickRead') },
          { value: 'popup', label: t('settingsClickPopup') },
        ]}
      />
    </div>
    <ColourNames settings={settings} change={change} />
  </section>
);

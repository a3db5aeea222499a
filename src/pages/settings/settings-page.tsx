import { useCallback, useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../i18n';
import { type Settings, saveSettings } from '../../settings';
import {
  APPEARANCE,
  type Drawing,
  Icon,
  KEYBOARD,
  LOCK,
  Mark,
  READ,
  Segmented,
  SITE,
  Status,
  Toggle,
} from '../../ui';
import { Appearance } from './appearance';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites';

const SECTIONS: readonly (readonly [id: string, name: MessageKey, icon: Drawing])[] = [
  ['appearance', 'settingsAppearance', APPEARANCE],
  ['reading', 'settingsReading', READ],
  ['shortcuts', 'settingsShortcuts', KEYBOARD],
  ['sites', 'settingsSites', SITE],
  ['privacy', 'settingsPrivacy', LOCK],
];

/** What every section gets: the settings, and how one is changed. */
export interface SectionProps {
  readonly settings: Settings;
  change(changes: Partial<Settings>): void;
}

/** The section that the address names, or the first. */
function useCurrent(): string {
  const read = () => location.hash.slice(1) || 'appearance';
  const [current, setCurrent] = useState(read);
  useEffect(() => {
    const listening = new AbortController();
    const follow = () => setCurrent(read());
    window.addEventListener('hashchange', follow, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return current;
}

function Sidebar() {
  const current = useCurrent();
  return (
    <aside class="sidebar" aria-label={t('librarySidebar')}>
      <p class="brand serif">
        <Mark size={22} />
        {t('extensionName')}
      </p>
      <nav aria-label={t('settingsTitle')}>
        {SECTIONS.map(([id, name, icon]) => (
          <a key={id} href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
            <Icon of={icon} />
            {t(name)}
          </a>
        ))}
      </nav>
    </aside>
  );
}

const Reading = ({ settings, change }: SectionProps) => (
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
  </section>
);

const Privacy = () => (
  <section id="privacy" aria-labelledby="privacy-title">
    <h2 id="privacy-title">{t('settingsPrivacy')}</h2>
    <ul class="privacy">
      <li>{t('settingsPrivacyReading')}</li>
      <li>{t('settingsPrivacyStorage')}</li>
      <li>{t('settingsPrivacyAccess')}</li>
    </ul>
  </section>
);

/** All settings on one page; each change is kept at once. */
export function SettingsPage({ settings }: { settings: Settings }) {
  const [problem, setProblem] = useState('');
  const change = useCallback((changes: Partial<Settings>) => {
    saveSettings(changes).then(
      () => setProblem(''),
      (error: unknown) => {
        console.warn('Lectern: settings', error);
        setProblem(t('settingsFailed'));
      },
    );
  }, []);
  // The sections exist only now, so the browser could not have gone to the one in the address.
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  return (
    <div class="settings">
      <Sidebar />
      <main>
        <h1 class="serif">{t('settingsTitle')}</h1>
        {problem && <p class="problem">{problem}</p>}
        <Appearance settings={settings} change={change} />
        <Reading settings={settings} change={change} />
        <Shortcuts settings={settings} change={change} />
        <Sites />
        <Privacy />
      </main>
      <Status>{problem}</Status>
    </div>
  );
}

import { useCallback, useEffect, useState } from 'preact/hooks';
import { type MessageKey, t } from '../../i18n';
import { NoRoom, type Settings, saveSettings } from '../../settings';
import {
  APPEARANCE,
  DISK,
  type Drawing,
  Icon,
  KEYBOARD,
  LOCK,
  Mark,
  READ,
  SITE,
  Status,
  SYNC,
} from '../../ui';
import { Appearance } from './appearance';
import { Data } from './data';
import { Privacy } from './privacy';
import { Reading } from './reading';
import { Shortcuts } from './shortcuts';
import { Sites } from './sites';
import { Sync } from './sync';

const SECTIONS: readonly (readonly [id: string, name: MessageKey, icon: Drawing])[] = [
  ['appearance', 'settingsAppearance', APPEARANCE],
  ['reading', 'settingsReading', READ],
  ['shortcuts', 'settingsShortcuts', KEYBOARD],
  ['sites', 'settingsSites', SITE],
  ['privacy', 'settingsPrivacy', LOCK],
  ['sync', 'settingsSync', SYNC],
  ['data', 'settingsData', DISK],
];

/** What every section gets: the settings, and how one is changed. */
export interface SectionProps {
  readonly settings: Settings;
  change(changes: Partial<Settings>): void;
}

/** Places within a section that links lead to. */
const PLACES: Readonly<Record<string, string>> = { import: 'data', export: 'data' };

/** The section that the address names, or the first. */
function useCurrent(): string {
  const read = () => {
    const place = location.hash.slice(1) || 'appearance';
    return PLACES[place] ?? place;
  };
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

/** Whatever is changed on this page is lost on a full disk, and every part of it says so in one place. */
function useNoRoom(tell: () => void): void {
  useEffect(() => {
    const listen = ({ reason }: PromiseRejectionEvent) => reason instanceof NoRoom && tell();
    addEventListener('unhandledrejection', listen);
    return () => removeEventListener('unhandledrejection', listen);
  }, []);
}

/** All settings on one page; each change is kept at once. */
export function SettingsPage({ settings }: { settings: Settings }) {
  const [problem, setProblem] = useState('');
  useNoRoom(() => setProblem(t('settingsFailed')));
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
        <Sync />
        <Data settings={settings} change={change} />
      </main>
      <Status>{problem}</Status>
    </div>
  );
}

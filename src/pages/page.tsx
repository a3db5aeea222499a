import '../ui/tokens.css';
import '../ui/fonts.css';
import '../ui/ui.css';
import '../ui/controls.css';
import '../ui/choice.css';
import './page.css';
import { type ComponentChild, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { keepBadge } from '../badge';
import { type MessageKey, t, uiDirection, uiLanguage } from '../i18n';
import { persist } from '../library';
import { DEFAULTS, loadSettings, type Settings, watchSettings } from '../settings';
import { catalogue } from './catalogue';

/** Puts the theme on the page, and aside for `public/theme.js` to find at the next start. */
function wear(theme: Settings['theme']): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('theme', theme);
}

function Themed(props: { settings: Settings; page: (settings: Settings) => ComponentChild }) {
  const [settings, setSettings] = useState(props.settings);
  useEffect(() => {
    const watching = new AbortController();
    watchSettings(setSettings, watching.signal);
    return () => watching.abort();
  }, []);
  useEffect(() => wear(settings.theme), [settings.theme]);
  return <>{props.page(settings)}</>;
}

/** Fills one of the extension's own pages: title, language, theme, then what `page` draws. */
export async function showPage(
  title: MessageKey,
  page: (settings: Settings) => ComponentChild,
): Promise<void> {
  document.title = t('pageTitle', t(title));
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  const settings = await loadSettings().catch((error: unknown) => {
    // The articles can be shown without the settings.
    console.warn('Lectern: settings', error);
    return DEFAULTS;
  });
  wear(settings.theme);
  // Where the browser refuses, backups are what protects the articles; there is nothing to say here.
  void persist().catch((error: unknown) => console.warn('Lectern: persist', error));
  keepBadge(catalogue, new AbortController().signal);
  render(<Themed settings={settings} page={page} />, document.body);
}

/** Opens another page of the extension in a tab of its own. */
export async function openPage(page: 'library' | 'settings', hash = ''): Promise<void> {
  const url = browser.runtime.getURL(`src/pages/${page}/${page}.html${hash}`);
  await browser.tabs.create({ url });
}

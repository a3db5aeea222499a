import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { t } from '../../i18n';
import { Button, Icon, Key, WARNING } from '../../ui';
import { COMMANDS } from '../commands';
import { keysOf } from '../keys';
import { KeyTable } from './key-table';
import { ReaderKeys } from './reader-keys';
import type { SectionProps } from './settings-page';

/** The commands as they are bound now; looked at again when the reader comes back to this tab. */
function useCommands(): readonly Commands.Command[] {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const listening = new AbortController();
    // Firefox for Android knows no shortcuts.
    const look = async () => setCommands((await browser.commands?.getAll()) ?? []);
    window.addEventListener('focus', () => void look(), { signal: listening.signal });
    void look();
    return () => listening.abort();
  }, []);
  return commands;
}

/** Firefox since 137; not yet in the types. */
type FirefoxCommands = { openShortcutSettings?: () => Promise<void> };

/** Opens the browser's own page for shortcuts; null where only the reader can go there. */
function shortcutSettings(): (() => Promise<unknown>) | null {
  if (browser.runtime.getURL('').startsWith('chrome-extension:'))
    return () => browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  const open = (browser.commands as FirefoxCommands).openShortcutSettings;
  return open ? () => open() : null;
}

function Row({ command }: { command: Commands.Command }) {
  const name = COMMANDS[command.name ?? ''];
  if (!name) return null;
  const keys = keysOf(command.shortcut);
  return (
    <tr>
      <th scope="row">{t(name)}</th>
      <td>
        {keys.length > 0 ? (
          keys.map((key) => <Key key={key}>{key}</Key>)
        ) : (
          <span class="unset">
            <Icon of={WARNING} small />
            {t('settingsUnset')}
          </span>
        )}
      </td>
    </tr>
  );
}

/** The shortcuts as the browser has them, and the way to change them there. */
function OfBrowser() {
  const commands = useCommands();
  if (commands.length === 0) return null;
  const open = shortcutSettings();
  return (
    <>
      <p class="how">{t(open ? 'settingsShortcutsHow' : 'settingsShortcutsHowByHand')}</p>
      <KeyTable titleId="shortcuts-title">
        {commands.map((command) => (
          <Row key={command.name} command={command} />
        ))}
      </KeyTable>
      {open && <Button onClick={() => void open()}>{t('settingsChangeShortcuts')}</Button>}
    </>
  );
}

/** All keys: those of the browser, and those of the reader and the list. */
export const Shortcuts = (props: SectionProps) => (
  <section id="shortcuts" aria-labelledby="shortcuts-title">
    <h2 id="shortcuts-title">{t('settingsShortcuts')}</h2>
    <OfBrowser />
    <ReaderKeys {...props} />
  </section>
);

import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import {
  commandAt,
  DEFAULT_KEYS,
  isFreeKey,
  KEY_COMMANDS,
  type KeyCommand,
  type Keys,
  keyOf,
  parseKeys,
} from '../../settings';
import { Button, KEY_NAMES, Key, Status, Toggle } from '../../ui';
import { KeyTable } from './key-table';
import type { SectionProps } from './settings-page';

/** What became of a key that was pressed for a command. */
type Recorded =
  | { readonly kind: 'keys'; readonly keys: Keys }
  | { readonly kind: 'refused'; readonly why: string };

/** Gives `command` a key, unless another command or the browser has it. */
export function record(keys: Keys, command: KeyCommand, key: string): Recorded {
  const owner = commandAt(keys, key);
  if (owner && owner !== command)
    return { kind: 'refused', why: t('settingsKeyTaken', key, t(KEY_NAMES[owner])) };
  if (key !== '' && !isFreeKey(key)) return { kind: 'refused', why: t('settingsKeyOfBrowser') };
  return { kind: 'keys', keys: { ...keys, [command]: key } };
}

const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process'];
const CLEARING = ['Backspace', 'Delete'];
const LEAVING = ['Escape', 'Tab'];

/** Takes the next key for itself while `command` waits for one; null leaves things as they were. */
function useRecording(command: KeyCommand | null, done: (key: string | null) => void): void {
  // Before the request is painted: the answer may come at once.
  useLayoutEffect(() => {
    if (!command) return;
    const listening = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (MODIFIERS.includes(event.key)) return;
      if (event.key !== 'Tab') event.preventDefault();
      if (LEAVING.includes(event.key)) done(null);
      else done(CLEARING.includes(event.key) ? '' : keyOf(event));
    };
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('keydown', onKeyDown, options);
    window.addEventListener('pointerdown', () => done(null), options);
    return () => listening.abort();
  }, [command, done]);
}

interface RowProps {
  readonly command: KeyCommand;
  readonly keys: Keys;
  readonly waits: boolean;
  readonly problem: string | null;
  record(): void;
  change(keys: Keys): void;
}

function Row({ command, keys, waits, problem, change, ...row }: RowProps) {
  const key = keys[command];
  const name = t(KEY_NAMES[command]);
  const back = record(keys, command, DEFAULT_KEYS[command]);
  return (
    <tr>
      <th scope="row">
        {name}
        {problem && <small class="problem">{problem}</small>}
      </th>
      <td>
        {key !== DEFAULT_KEYS[command] && back.kind === 'keys' && (
          <Button
            kind="quiet"
            aria-label={t('settingsKeyReset', name)}
            onClick={() => change(back.keys)}
          >
            {t('readerReset')}
          </Button>
        )}
        <button
          type="button"
          class="key-button"
          aria-label={
            waits
              ? t('settingsKeyWaits', name)
              : t('settingsKeyChange', name, key || t('settingsUnset'))
          }
          aria-pressed={waits}
          onClick={row.record}
        >
          {waits ? t('settingsKeyPress') : key ? <Key>{key}</Key> : t('settingsUnset')}
        </button>
      </td>
    </tr>
  );
}

/** The single keys: off at once, or each with another key or none. */
export function ReaderKeys({ settings, change }: SectionProps) {
  const { keys, singleKeys } = settings;
  const [waiting, setWaiting] = useState<KeyCommand | null>(null);
  const [problem, setProblem] = useState<readonly [KeyCommand, string] | null>(null);
  const done = (key: string | null): void => {
    setWaiting(null);
    if (!waiting || key === null) return;
    const result = record(keys, waiting, key);
    if (result.kind === 'keys') change({ keys: result.keys });
    else setProblem([waiting, result.why]);
  };
  useRecording(waiting, done);
  const isChanged = KEY_COMMANDS.some((command) => keys[command] !== DEFAULT_KEYS[command]);
  return (
    <>
      <h3 id="single-keys">{t('settingsSingleKeys')}</h3>
      <Toggle
        label={t('settingsSingleKeysOn')}
        hint={t('settingsSingleKeysHow')}
        checked={singleKeys}
        onChange={(singleKeys) => change({ singleKeys })}
      />
      {singleKeys && (
        <KeyTable titleId="single-keys">
          {KEY_COMMANDS.map((command) => (
            <Row
              key={command}
              command={command}
              keys={keys}
              waits={waiting === command}
              problem={problem?.[0] === command ? problem[1] : null}
              record={() => {
                setProblem(null);
                setWaiting(command);
              }}
              change={(keys) => change({ keys })}
            />
          ))}
        </KeyTable>
      )}
      {singleKeys && isChanged && (
        <Button onClick={() => change({ keys: parseKeys(null) })}>{t('settingsKeysReset')}</Button>
      )}
      <Status>{waiting ? t('settingsKeyPress') : (problem?.[1] ?? '')}</Status>
    </>
  );
}

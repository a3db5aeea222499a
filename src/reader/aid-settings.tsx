import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { isLookUpAddress, LINE_FOCUSES, type Settings } from '../settings';
import { Button, LINE_FOCUS_NAMES, Segmented, Toggle } from '../ui';
import { hasModels } from './lookup/models';

interface AidSettingsProps {
  readonly settings: Settings;
  readonly change: (changes: Partial<Settings>) => void;
  /** Opens what the browser's models can do with the article. */
  readonly ask: () => void;
}

/** An address counts once it is one; until then the last one holds, and the field says so. */
function LookUpAddress({ settings, change }: Omit<AidSettingsProps, 'ask'>) {
  const [typed, setTyped] = useState(settings.lookUpAddress);
  const isValid = isLookUpAddress(typed);
  const onInput = (address: string) => {
    setTyped(address);
    if (isLookUpAddress(address)) change({ lookUpAddress: address });
  };
  return (
    <label class="font-name look-up-address">
      <span class="row-label">{t('lookUpAddress')}</span>
      <input
        class="field"
        type="url"
        dir="ltr"
        spellcheck={false}
        value={typed}
        aria-invalid={!isValid}
        onInput={({ currentTarget }) => onInput(currentTarget.value.trim())}
      />
      <small>{t('lookUpAddressHint')}</small>
    </label>
  );
}

/** What helps to read: for some all day, for most never. */
export const AidSettings = ({ settings, change, ask }: AidSettingsProps) => (
  <>
    <div class="row">
      <span class="row-label">{t('focusLines')}</span>
      <Segmented
        label={t('focusLines')}
        value={settings.lineFocus}
        onChange={(lineFocus) => change({ lineFocus })}
        options={LINE_FOCUSES.map((value) => ({ value, label: t(LINE_FOCUS_NAMES[value]) }))}
      />
    </div>
    <Toggle
      label={t('focusRuler')}
      checked={settings.lineRuler}
      onChange={(lineRuler) => change({ lineRuler })}
    />
    <Toggle
      label={t('focusWordStarts')}
      checked={settings.wordStarts}
      onChange={(wordStarts) => change({ wordStarts })}
    />
    <LookUpAddress settings={settings} change={change} />
    {hasModels() && (
      <Toggle
        label={t('lookUpModels')}
        checked={settings.onDeviceModels}
        onChange={(onDeviceModels) => change({ onDeviceModels })}
      />
    )}
    {hasModels() && settings.onDeviceModels && <Button onClick={ask}>{t('lookUpAsk')}</Button>}
  </>
);

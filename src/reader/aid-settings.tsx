import { t } from '../i18n';
import { LINE_FOCUSES, type Settings } from '../settings';
import { LINE_FOCUS_NAMES, Segmented, Toggle } from '../ui';

interface AidSettingsProps {
  readonly settings: Settings;
  readonly change: (changes: Partial<Settings>) => void;
}

/** What helps to read: for some all day, for most never. */
export const AidSettings = ({ settings, change }: AidSettingsProps) => (
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
  </>
);

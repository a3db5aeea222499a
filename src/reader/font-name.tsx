import { useId } from 'preact/hooks';
import { t } from '../i18n';
import { parseChanges, type Settings } from '../settings';
import { isInstalled } from './fonts';

interface FontNameProps {
  readonly settings: Settings;
  readonly change: (changes: Partial<Settings>) => void;
}

/** The name of a font of this machine, and a word when there is none of that name. */
export function FontName({ settings: { fontName }, change }: FontNameProps) {
  const id = useId();
  const missing = fontName !== '' && !isInstalled(document, fontName);
  return (
    <div class="font-name">
      <span class="field">
        <input
          aria-label={t('readerFontName')}
          aria-describedby={id}
          placeholder={t('readerFontName')}
          maxLength={60}
          spellcheck={false}
          autocomplete="off"
          dir="auto"
          value={fontName}
          onChange={({ currentTarget }) => {
            const { fontName } = parseChanges({ fontName: currentTarget.value.trim() });
            if (fontName === undefined) currentTarget.value = '';
            else change({ fontName });
          }}
        />
      </span>
      <small id={id}>{missing ? t('readerFontMissing', fontName) : t('readerFontNameHow')}</small>
    </div>
  );
}

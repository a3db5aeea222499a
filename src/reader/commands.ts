import { t } from '../i18n';
import { LINE_FOCUSES, TEXT_SIZES, THEMES } from '../settings';
import { LINE_FOCUS_NAMES } from '../ui';
import { themeName } from './appearance';
import type { Command } from './keys';
import type { Look } from './look';

type Commands<C extends Command> = Readonly<Record<C, () => void>>;

/** The commands that change how the article looks; each says what it has come to. */
export function changesOf(
  { settings, size, change }: Look,
  announce: (message: string) => void,
): Commands<'larger' | 'smaller' | 'resetSize' | 'nextTheme' | 'lineFocus'> {
  const resize = (textSize: number | undefined) => {
    if (textSize === undefined) return;
    change({ textSize });
    announce(t('readerTextSizeNow', textSize));
  };
  return {
    larger: () => resize(TEXT_SIZES.find((step) => step > size)),
    smaller: () => resize(TEXT_SIZES.findLast((step) => step < size)),
    lineFocus: () => {
      const next = LINE_FOCUSES.indexOf(settings.lineFocus) + 1;
      const lineFocus = LINE_FOCUSES[next % LINE_FOCUSES.length] ?? 'off';
      change({ lineFocus });
      announce(t('focusNow', t(LINE_FOCUS_NAMES[lineFocus])));
    },
    resetSize: () => change({ textSize: null }),
    nextTheme: () => {
      const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'auto';
      change({ theme });
      announce(t('readerThemeNow', themeName(theme)));
    },
  };
}

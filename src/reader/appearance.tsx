import { t } from '../i18n';
import {
  DEFAULT_APPEARANCE,
  FONTS,
  type Settings,
  SPACINGS,
  siteOf,
  TEXT_SIZES,
  THEMES,
  WIDTHS,
} from '../settings';
import {
  Button,
  FONT_NAMES,
  LOOSE,
  MEDIUM,
  NARROW,
  NORMAL,
  Radios,
  Segmented,
  Stepper,
  Swatches,
  THEME_NAMES,
  TIGHT,
  Toggle,
  WIDE,
} from '../ui';
import { AidSettings } from './aid-settings';
import { Finer } from './finer';
import { FontName } from './font-name';
import type { Fonts } from './fonts';
import { Popover } from './popover';
import type { Reading } from './reading';

const WIDTH_FACES = {
  narrow: ['readerNarrow', NARROW],
  medium: ['readerMedium', MEDIUM],
  wide: ['readerWide', WIDE],
} as const;
const SPACING_FACES = {
  tight: ['readerTight', TIGHT],
  normal: ['readerNormal', NORMAL],
  loose: ['readerLoose', LOOSE],
} as const;

/** The name of a theme as it is shown. */
export const themeName = (theme: Settings['theme']): string => t(THEME_NAMES[theme]);

interface AppearanceProps {
  readonly settings: Settings;
  /** The text size in force, in CSS pixels. */
  readonly size: number;
  readonly fonts: Fonts;
  /** The host of the article's site; null where there is none. */
  readonly site: string | null;
  readonly change: (changes: Partial<Settings>) => void;
  /** Opens what the browser's models can do with the article. */
  readonly ask: () => void;
}

const FontTiles = ({
  settings,
  fonts,
  change,
}: Pick<AppearanceProps, 'settings' | 'fonts' | 'change'>) => (
  <Radios
    class="fonts"
    label={t('readerFont')}
    value={settings.font}
    onChange={(font) => change({ font })}
    options={FONTS.map((value) => ({
      value,
      label: t(FONT_NAMES[value]),
      face: (
        <span
          data-font={value}
          style={{ fontFamily: fonts.family({ ...settings, font: value }, null) }}
        >
          {t(FONT_NAMES[value])}
        </span>
      ),
    }))}
  />
);

/** How the article looks; every change applies at once and is kept. */
export const Appearance = ({ settings, size, fonts, site, change, ask }: AppearanceProps) => (
  <div class="appearance">
    <p class="row-label">{t('readerTheme')}</p>
    <Swatches
      label={t('readerTheme')}
      value={settings.theme}
      onChange={(theme) => change({ theme })}
      options={THEMES.map((value) => ({ value, label: themeName(value) }))}
    />
    <p class="row-label">{t('readerFont')}</p>
    <FontTiles settings={settings} fonts={fonts} change={change} />
    {settings.font === 'installed' && <FontName settings={settings} change={change} />}
    <div class="row">
      <span class="row-label">{t('readerTextSize')}</span>
      <Stepper
        label={t('readerTextSize')}
        smaller={t('readerSmaller')}
        larger={t('readerLarger')}
        value={size}
        steps={TEXT_SIZES}
        onChange={(textSize) => change({ textSize })}
      />
    </div>
    <div class="row">
      <span class="row-label">{t('readerWidth')}</span>
      <Segmented
        label={t('readerWidth')}
        value={settings.width}
        onChange={(width) => change({ width })}
        options={WIDTHS.map((value) => {
          const [key, icon] = WIDTH_FACES[value];
          return { value, label: t(key), icon };
        })}
      />
    </div>
    <div class="row">
      <span class="row-label">{t('readerSpacing')}</span>
      <Segmented
        label={t('readerSpacing')}
        value={settings.lineHeight === null ? settings.spacing : null}
        onChange={(spacing) => change({ spacing, lineHeight: null })}
        options={SPACINGS.map((value) => {
          const [key, icon] = SPACING_FACES[value];
          return { value, label: t(key), icon };
        })}
      />
    </div>
    <Toggle
      label={t('readerJustify')}
      checked={settings.justify}
      onChange={(justify) => change({ justify })}
    />
    <details class="finer">
      <summary>{t('readerFiner')}</summary>
      <Finer settings={settings} change={change} />
    </details>
    <details class="finer">
      <summary>{t('focusAids')}</summary>
      <AidSettings settings={settings} change={change} ask={ask} />
    </details>
    <div class="foot">
      {site && (
        <label class="only-here">
          <input
            type="checkbox"
            checked={settings.onlyHere}
            onChange={(event) => change({ onlyHere: event.currentTarget.checked })}
          />
          {t('readerOnlyHere')}
        </label>
      )}
      <Button
        kind="quiet"
        onClick={() => change(settings.onlyHere ? { onlyHere: false } : DEFAULT_APPEARANCE)}
      >
        {t('readerReset')}
      </Button>
    </div>
  </div>
);

/** The panel of the look, below its button. */
export const AppearancePanel = ({ look, article, aids, setPanel, dismissPanel }: Reading) => (
  <Popover role="dialog" label={t('readerAppearance')} dismiss={dismissPanel}>
    <Appearance
      {...look}
      site={article && siteOf(article.url)}
      ask={() => {
        setPanel(null);
        aids.with((desk) => desk.lookUp(''));
      }}
    />
  </Popover>
);

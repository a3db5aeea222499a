import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../i18n';
import { Finer, FontName } from '../../reader';
import {
  DEFAULT_APPEARANCE,
  FONTS,
  type Settings,
  SPACINGS,
  TEXT_SIZES,
  THEMES,
  WIDTHS,
} from '../../settings';
import {
  Button,
  FONT_NAMES,
  FORWARD,
  Icon,
  Segmented,
  Stepper,
  Swatches,
  THEME_NAMES,
  Toggle,
} from '../../ui';
import type { SectionProps } from './settings-page';

const WIDTH_NAMES = {
  narrow: 'readerNarrow',
  medium: 'readerMedium',
  wide: 'readerWide',
} as const;
const SPACING_NAMES = {
  tight: 'readerTight',
  normal: 'readerNormal',
  loose: 'readerLoose',
} as const;

/** The text size that `null` stands for, in CSS pixels. */
const defaultSize = (): number => (window.innerWidth < 600 ? 18 : 20);

/** A piece of an article, drawn as the reader would draw it. */
const Sample = ({ settings }: { settings: Settings }) => (
  <div
    class="sample"
    data-font={settings.font}
    data-width={settings.width}
    data-spacing={settings.spacing}
    data-justify={settings.justify || undefined}
    style={{
      '--size': `${settings.textSize ?? defaultSize()}px`,
      letterSpacing: `${settings.letterSpacing}em`,
      wordSpacing: `${settings.wordSpacing}em`,
      ...(settings.lineHeight !== null && { '--lh': settings.lineHeight }),
      ...(settings.font === 'installed' && { '--face': `"${settings.fontName}", serif` }),
    }}
  >
    <p class="sample-title">{t('settingsSampleTitle')}</p>
    <p>{t('settingsSampleText')}</p>
  </div>
);

const Line = (props: { label: string; children: ComponentChildren }) => (
  <div class="row">
    <span class="row-label">{props.label}</span>
    {props.children}
  </div>
);

function FontChoice({ settings, change }: SectionProps) {
  const id = useId();
  return (
    <div class="row">
      <label class="row-label" for={id}>
        {t('readerFont')}
      </label>
      <span class="select">
        <select
          id={id}
          value={settings.font}
          onChange={(event) => {
            const font = FONTS.find((name) => name === event.currentTarget.value);
            if (font) change({ font });
          }}
        >
          {FONTS.map((font) => (
            <option key={font} value={font}>
              {t(FONT_NAMES[font])}
            </option>
          ))}
        </select>
        <Icon of={FORWARD} small />
      </span>
    </div>
  );
}

/** How articles look, with a sample that follows every change. */
export function Appearance({ settings, change }: SectionProps) {
  return (
    <section id="appearance" aria-labelledby="appearance-title">
      <h2 id="appearance-title">{t('settingsAppearance')}</h2>
      <p class="how">{t('settingsAppearanceHow')}</p>
      <Sample settings={settings} />
      <Swatches
        label={t('readerTheme')}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={THEMES.map((value) => ({ value, label: t(THEME_NAMES[value]) }))}
      />
      <FontChoice settings={settings} change={change} />
      {settings.font === 'installed' && <FontName settings={settings} change={change} />}
      <Line label={t('readerTextSize')}>
        <Stepper
          label={t('readerTextSize')}
          smaller={t('readerSmaller')}
          larger={t('readerLarger')}
          value={settings.textSize ?? defaultSize()}
          steps={TEXT_SIZES}
          onChange={(textSize) => change({ textSize })}
        />
      </Line>
      <Line label={t('readerWidth')}>
        <Segmented
          label={t('readerWidth')}
          value={settings.width}
          onChange={(width) => change({ width })}
          options={WIDTHS.map((value) => ({ value, label: t(WIDTH_NAMES[value]) }))}
        />
      </Line>
      <Line label={t('readerSpacing')}>
        <Segmented
          label={t('readerSpacing')}
          value={settings.lineHeight === null ? settings.spacing : null}
          onChange={(spacing) => change({ spacing, lineHeight: null })}
          options={SPACINGS.map((value) => ({ value, label: t(SPACING_NAMES[value]) }))}
        />
      </Line>
      <Toggle
        label={t('readerJustify')}
        checked={settings.justify}
        onChange={(justify) => change({ justify })}
      />
      <Finer settings={settings} change={change} />
      <Button onClick={() => change(DEFAULT_APPEARANCE)}>{t('readerReset')}</Button>
    </section>
  );
}

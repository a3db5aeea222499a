import { t } from '../i18n';
import {
  COLUMNS,
  HYPHENS,
  LETTER_SPACINGS,
  LINE_HEIGHTS,
  type Settings,
  WORD_SPACINGS,
} from '../settings';
import { Segmented, Stepper, Toggle } from '../ui';

const HYPHEN_NAMES = { auto: 'readerAuto', on: 'readerOn', off: 'readerOff' } as const;
const COLUMN_NAMES = { one: 'readerColumnsOne', two: 'readerColumnsTwo' } as const;

/** The line height that each spacing stands for in Latin script. */
const USUAL = { tight: 1.45, normal: 1.6, loose: 1.8 } as const;

/** Rows of columns, one below the other, are what makes two columns readable on a screen. */
const hasColumns = (): boolean => CSS.supports('column-wrap', 'wrap');

interface FinerProps {
  readonly settings: Settings;
  readonly change: (changes: Partial<Settings>) => void;
}

interface AmountProps {
  readonly label: string;
  readonly value: number;
  readonly steps: readonly number[];
  readonly shown: string;
  readonly onChange: (value: number) => void;
}

const Amount = ({ label, ...stepper }: AmountProps) => (
  <div class="row">
    <span class="row-label">{label}</span>
    <Stepper label={label} smaller={t('readerLess')} larger={t('readerMoreOf')} {...stepper} />
  </div>
);

const percent = (em: number): string => `${Math.round(em * 100)} %`;

/** What few need, but those daily: distances, hyphens, columns, pictures. */
export const Finer = ({ settings, change }: FinerProps) => {
  const { spacing, letterSpacing, wordSpacing, hyphens, columns, dimPictures } = settings;
  const lineHeight = settings.lineHeight ?? USUAL[spacing];
  return (
    <>
      <Amount
        label={t('readerLineHeight')}
        value={lineHeight}
        steps={LINE_HEIGHTS}
        shown={lineHeight.toFixed(lineHeight === 1.45 ? 2 : 1)}
        onChange={(lineHeight) => change({ lineHeight })}
      />
      <Amount
        label={t('readerLetterSpacing')}
        value={letterSpacing}
        steps={LETTER_SPACINGS}
        shown={percent(letterSpacing)}
        onChange={(letterSpacing) => change({ letterSpacing })}
      />
      <Amount
        label={t('readerWordSpacing')}
        value={wordSpacing}
        steps={WORD_SPACINGS}
        shown={percent(wordSpacing)}
        onChange={(wordSpacing) => change({ wordSpacing })}
      />
      <div class="row">
        <span class="row-label">{t('readerHyphens')}</span>
        <Segmented
          label={t('readerHyphens')}
          value={hyphens}
          onChange={(hyphens) => change({ hyphens })}
          options={HYPHENS.map((value) => ({ value, label: t(HYPHEN_NAMES[value]) }))}
        />
      </div>
      {hasColumns() && (
        <div class="row">
          <span class="row-label">{t('readerColumns')}</span>
          <Segmented
            label={t('readerColumns')}
            value={columns}
            onChange={(columns) => change({ columns })}
            options={COLUMNS.map((value) => ({ value, label: t(COLUMN_NAMES[value]) }))}
          />
        </div>
      )}
      <Toggle
        label={t('readerDimPictures')}
        checked={dimPictures}
        onChange={(dimPictures) => change({ dimPictures })}
      />
    </>
  );
};

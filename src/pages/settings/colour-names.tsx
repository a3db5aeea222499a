import { COLOURS } from '../../article';
import { t } from '../../i18n';
import { colourName } from '../../reader';
import { LONGEST_COLOUR_NAME } from '../../settings';
import type { SectionProps } from './settings-page';

/** What the reader calls the four colours of highlights; an empty field is the colour's own name. */
export const ColourNames = ({ settings, change }: SectionProps) => {
  const { colourNames } = settings;
  return (
    <fieldset class="colour-names">
      <legend>{t('settingsColours')}</legend>
      <p class="how">{t('settingsColoursHow')}</p>
      {COLOURS.map((colour) => (
        <label class="row" key={colour} data-colour={colour}>
          <span class="row-label">{colourName(colour, {})}</span>
          <span class="field">
            <input
              type="text"
              maxLength={LONGEST_COLOUR_NAME}
              dir="auto"
              value={colourNames[colour] ?? ''}
              placeholder={colourName(colour, {})}
              // With each letter the space that is being typed would be taken away.
              onChange={({ currentTarget }) =>
                change({ colourNames: { ...colourNames, [colour]: currentTarget.value } })
              }
            />
          </span>
        </label>
      ))}
    </fieldset>
  );
};

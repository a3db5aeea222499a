import type { Colour } from '../../../article';
import { t } from '../../../i18n';
import type { Highlight, Summary } from '../../../library';
import { Colours, colourName } from '../../../reader';
import type { ColourNames } from '../../../settings';
import { COPY, IconButton, TRASH } from '../../../ui';

/** What can be done to one highlight in the list. */
export interface EntryActions {
  recolour(highlight: Highlight, colour: Colour): void;
  copy(highlight: Highlight, summary: Summary): void;
  remove(highlight: Highlight): void;
}

interface EntryProps {
  readonly highlight: Highlight;
  readonly summary: Summary;
  readonly actions: EntryActions;
  /** What the reader calls the colours. */
  readonly names: ColourNames;
}

const addressOf = ({ id, article }: Highlight): string =>
  `#${new URLSearchParams({ read: article, mark: id })}`;

/** One highlight: its passage, which leads to its place, and what is written about it. */
export const Entry = ({ highlight, summary, actions, names }: EntryProps) => {
  const { quote, note, colour } = highlight;
  return (
    <li class="highlight" data-colour={colour}>
      <a
        class="highlight-quote"
        href={addressOf(highlight)}
        dir="auto"
        lang={summary.lang ?? undefined}
      >
        {quote.exact}
      </a>
      {note && (
        <p class="highlight-note" dir="auto">
          {note}
        </p>
      )}
      <div class="highlight-tools" role="toolbar" aria-label={t('highlightsTools')}>
        <Colours
          current={colour}
          onColour={(next) => actions.recolour(highlight, next)}
          names={names}
        />
        <span class="highlight-colour">{colourName(colour, names)}</span>
        <span class="marks-line" />
        <IconButton
          icon={COPY}
          label={t('marksCopy')}
          onClick={() => actions.copy(highlight, summary)}
        />
        <IconButton
          icon={TRASH}
          label={t('marksRemove')}
          onClick={() => actions.remove(highlight)}
        />
      </div>
    </li>
  );
};

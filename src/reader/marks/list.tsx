import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HighlightId } from '../../article';
import { t } from '../../i18n';
import type { ColourNames } from '../../settings';
import { CLOSE, COPY, IconButton, NOTE, TRASH } from '../../ui';
import { trusted } from './bar';
import { colourName } from './colours';
import type { Placed } from './placed';

interface ListProps {
  readonly placed: readonly Placed[];
  /** What is written about each, where that is shown at all. */
  readonly notes: ReadonlyMap<HighlightId, string>;
  readonly names: ColourNames;
  /** There are some that are still being looked for in the text. */
  readonly isPlacing: boolean;
  readonly goTo: (id: HighlightId) => void;
  readonly note: (id: HighlightId) => void;
  readonly copy: (id: HighlightId) => void;
  readonly remove: (id: HighlightId) => void;
  readonly close: () => void;
}

/** A quote as a name can hold it. */
export const short = (exact: string): string =>
  exact.length > 60 ? `${exact.slice(0, 58).trimEnd()}…` : exact;

function Entry({ entry, ...list }: ListProps & { entry: Placed }) {
  const { id, colour, quote } = entry.marking;
  const about = (name: string) => `${name}: ${short(quote.exact)}`;
  return (
    <li data-colour={colour}>
      {entry.span ? (
        <button type="button" class="marks-quote" onClick={() => list.goTo(id)}>
          <q dir="auto">{quote.exact}</q>
          <span class="visually-hidden">{colourName(colour, list.names)}</span>
        </button>
      ) : (
        <q class="marks-quote" dir="auto">
          {quote.exact}
        </q>
      )}
      {list.notes.has(id) && (
        <p class="marks-written" dir="auto">
          {list.notes.get(id)}
        </p>
      )}
      <div class="marks-tools">
        <IconButton
          dense
          icon={NOTE}
          label={about(t('marksNote'))}
          onClick={trusted(() => list.note(id))}
        />
        <IconButton
          dense
          icon={COPY}
          label={about(t('marksCopy'))}
          onClick={trusted(() => list.copy(id))}
        />
        <IconButton
          dense
          icon={TRASH}
          label={about(t('marksRemove'))}
          onClick={trusted(() => list.remove(id))}
        />
      </div>
    </li>
  );
}

/** All highlights of the article, so that each is reached without a pointer; those that lost their place too. */
export function List(list: ListProps) {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = panel;
    (current?.querySelector<HTMLElement>('.marks-quote') ?? current)?.focus({
      preventScroll: true,
    });
  }, []);
  const standing = list.placed.filter(({ span }) => span);
  const lost = list.placed.filter(({ span }) => !span);
  return (
    <section
      ref={panel}
      class="popover marks-list"
      role="dialog"
      tabIndex={-1}
      aria-labelledby="marks-list"
    >
      <div class="marks-head">
        <h2 id="marks-list">{t('marksList')}</h2>
        <IconButton icon={CLOSE} label={t('readerClosePanel')} onClick={list.close} />
      </div>
      {list.isPlacing && <p>{t('marksPlacing')}</p>}
      {list.placed.length === 0 && !list.isPlacing && <p>{t('marksNone')}</p>}
      <ul>
        {standing.map((entry) => (
          <Entry key={entry.marking.id} entry={entry} {...list} />
        ))}
      </ul>
      {lost.length > 0 && (
        <>
          <h3>{t('marksLost')}</h3>
          <ul>
            {lost.map((entry) => (
              <Entry key={entry.marking.id} entry={entry} {...list} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

import { minutesLeft } from './format';
import { Later } from './later';
import type { Reading } from './reading';
import { Toolbar } from './toolbar';

/** What the middle of the toolbar says once the title has left the screen. */
const middleOf = ({ article, place, share }: Reading) =>
  article && place.titleGone
    ? { title: article.title, left: minutesLeft(article.minutes, share) }
    : null;

/** The toolbar over what is being read. */
export function ReaderTools({ reading }: { readonly reading: Reading }) {
  const { props, article, look, parts, saving, aids, its, drawn } = reading;
  const { start, tools } = props.fittings ?? {};
  return (
    <Toolbar
      hidden={reading.place.toolbarHidden && !look.settings.keepToolbar}
      waits={reading.shown === 'loading'}
      middle={middleOf(reading)}
      saving={
        article && {
          isSaved: saving.saved !== null,
          busy: saving.busy,
          detail: saving.detail,
          onPress: reading.run.save,
        }
      }
      contents={reading.contents}
      listening={
        drawn === null || its?.ledger
          ? null
          : { isOn: aids.isListening, onPress: () => aids.with((desk) => desk.toggleListening()) }
      }
      keys={reading.keys}
      panel={reading.panel}
      setPanel={reading.setPanel}
      appearance={parts && <Later draw={parts.appearance} with={reading} />}
      close={props.close}
      start={start}
      tools={article && tools?.(reading.run)}
      menu={parts && <Later draw={parts.moreMenu} with={reading} />}
    />
  );
}

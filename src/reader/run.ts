import { changesTo, movesIn } from './later-commands';
import type { Reading } from './reading';
import type { Run } from './view';

/** What each command does to what is being read. */
export function runOf(reading: Omit<Reading, 'run'>): Run {
  const { props, article, saving, notices, panel, setPanel, withParts } = reading;
  const { aids, contents, marks, scroller, look } = reading;
  const { actions, surface, close } = props;
  return {
    ...movesIn(scroller, withParts),
    ...changesTo(look, notices.announce, withParts),
    ...aids.commands,
    save: () => article && toggleSaved(reading),
    favourite: () => void saving.toggle('favourite'),
    archive: () => void saving.toggle('archived'),
    tags: () => article && void saving.secure().then((id) => id && actions.editTags?.(id)),
    original: () => {
      if (surface === 'overlay') close();
      else if (article) window.open(article.url, '_blank', 'noopener,noreferrer');
    },
    leftOut: () => withParts(() => article && actions.corrections?.show()),
    undo: notices.undo,
    contents: () => contents?.toggle(),
    highlight: () => withParts(() => marks.with((at) => at.highlight())),
    note: () => withParts(() => marks.with((at) => at.note())),
    appearance: () => setPanel(panel === 'appearance' ? null : 'appearance'),
    shortcuts: () => setPanel('shortcuts'),
    escape: () => (panel ? setPanel(null) : aids.stop() || close()),
  };
}

/** Keeps the article, or gives it up. */
export const toggleSaved = ({ saving }: Pick<Reading, 'saving'>): void =>
  void (saving.saved ? saving.remove() : saving.save());

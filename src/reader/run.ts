import type { AidCommand } from './aids-desk';
import { changesOf } from './commands';
import { moveAlong } from './move-along';
import type { Reading } from './reading';
import type { Run } from './view';

/** What each command does to what is being read; Esc is answered before any of this is here. */
export function runOf(reading: Omit<Reading, 'run'>): Omit<Run, 'escape'> {
  const { props, article, saving, notices, panel, setPanel, aids } = reading;
  const { contents, marks, scroller, look } = reading;
  const { actions, surface, close } = props;
  const move = (step: 1 | -1, what: 'blocks' | 'headings') => () =>
    scroller.current && moveAlong(scroller.current, step, what);
  const aid = (name: AidCommand) => () => aids.with((desk) => desk.commands()[name]());
  return {
    ...changesOf(look, notices.announce),
    listen: aid('listen'),
    lookUp: aid('lookUp'),
    nextSentence: aid('nextSentence'),
    previousSentence: aid('previousSentence'),
    nextPassage: aid('nextPassage'),
    previousPassage: aid('previousPassage'),
    nextBlock: move(1, 'blocks'),
    previousBlock: move(-1, 'blocks'),
    nextHeading: move(1, 'headings'),
    previousHeading: move(-1, 'headings'),
    save: () => article && void (saving.saved ? saving.remove() : saving.save()),
    favourite: () => void saving.toggle('favourite'),
    archive: () => void saving.toggle('archived'),
    tags: () => article && void saving.secure().then((id) => id && actions.editTags?.(id)),
    original: () => {
      if (surface === 'overlay') close();
      else if (article) window.open(article.url, '_blank', 'noopener,noreferrer');
    },
    leftOut: () => article && actions.corrections?.show(),
    undo: notices.undo,
    contents: () => contents?.toggle(),
    highlight: () => marks.with((at) => at.highlight()),
    note: () => marks.with((at) => at.note()),
    appearance: () => setPanel(panel === 'appearance' ? null : 'appearance'),
    shortcuts: () => setPanel('shortcuts'),
  };
}

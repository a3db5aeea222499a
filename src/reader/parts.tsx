import type { Article, Saved } from '../article';
import choiceStyles from '../ui/choice.css?inline';
import controlStyles from '../ui/controls.css?inline';
import { AidsDesk } from './aids-desk';
import { answerKey } from './answer-key';
import { AppearancePanel } from './appearance';
import { OverlayEnd } from './article-end';
import { ContentsList, ContentsPopover } from './contents';
import contentsStyles from './contents.css?inline';
import { drawn } from './drawn';
import { followReading } from './follow-reading';
import { openLightbox } from './lightbox';
import lightboxStyles from './lightbox.css?inline';
import { attachMarks } from './marks/attach';
import markStyles from './marks/marks.css?inline';
import { MoreMenu } from './more-menu';
import { openNote } from './note-card';
import { OfflineBanner } from './offline';
import { PageLeft } from './page-left';
import partStyles from './parts.css?inline';
import { Player } from './player';
import { printAlone } from './print';
import printStyles from './print.css?inline';
import { runOf } from './run';
import { Saver, savedText } from './saver';
import { Shortcuts } from './shortcuts';
import stateStyles from './states.css?inline';
import { Unreadable } from './unreadable';
import type { LaterActions } from './view';

/** Tells what is kept of an article whenever that may have changed elsewhere; answers how to end it. */
export type WatchSaved = (article: Article, found: (saved: Saved | null) => void) => () => void;

/** All that no article needs to be read: it may come in a later script, with a Preact of its own. */
export const parts = (watchSaved: WatchSaved, actions?: LaterActions) => ({
  /** What only they can have done, where it came with them. */
  actions,
  /** What only these parts need, beside the sheets of the reader. */
  styles: [
    controlStyles,
    choiceStyles,
    contentsStyles,
    partStyles,
    stateStyles,
    lightboxStyles,
    markStyles,
  ].join('\n'),
  /** They outrank the reader's own sheets. */
  printStyles,
  appearance: drawn(AppearancePanel),
  shortcuts: drawn(Shortcuts),
  contents: drawn(ContentsList),
  contentsPanel: drawn(ContentsPopover),
  overlayEnd: drawn(OverlayEnd),
  offline: drawn(OfflineBanner),
  unreadable: drawn(Unreadable),
  pageLeft: drawn(PageLeft),
  moreMenu: drawn(MoreMenu),
  player: drawn(Player),
  AidsDesk,
  answerKey,
  followReading,
  Saver,
  savedText,
  runOf,
  printAlone,
  openLightbox,
  openNote,
  attachMarks,
  watchSaved,
});

export type Parts = ReturnType<typeof parts>;

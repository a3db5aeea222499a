import { ads } from './ads';
import { authorBox } from './author-box';
import { breadcrumb } from './breadcrumb';
import { comments } from './comments';
import { consent } from './consent';
import { controls } from './controls';
import { disclosure } from './disclosure';
import { headline } from './headline';
import { hiddenText } from './hidden-text';
import { linkLine } from './link-line';
import { machineSummary } from './machine-summary';
import { model } from './model';
import { navigation } from './navigation';
import { newsletter } from './newsletter';
import { outside } from './outside';
import { pixels } from './pixels';
import { readMore } from './read-more';
import { related } from './related';
import type { Rule } from './rule';
import { share } from './share';
import { tags } from './tags';

/** Every kind of junk, one file each. The first to find it is named in the ledger: the model comes last. */
export const RULES: readonly Rule[] = [
  ads,
  authorBox,
  breadcrumb,
  comments,
  consent,
  controls,
  disclosure,
  headline,
  hiddenText,
  linkLine,
  machineSummary,
  navigation,
  newsletter,
  outside,
  pixels,
  readMore,
  related,
  share,
  tags,
  model,
];

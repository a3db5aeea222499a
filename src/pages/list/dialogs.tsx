import type { TagCount } from '../../library';
import { Confirm } from '../confirm';
import type { Actions, Articles } from './actions';
import { TagEditor } from './tag-editor';
import { TagName } from './tag-name';

/** What is asked before it is done. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  confirm(): void;
}

/** The window that is open over a list. */
export type Open =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'tags'; readonly articles: Articles }
  | { readonly kind: 'name'; readonly tag: string };

interface DialogsProps {
  readonly open: Open | null;
  readonly tags: readonly TagCount[];
  readonly actions: Actions;
  onClose(): void;
}

/** Draws whichever window is open. */
export function Dialogs({ open, tags, actions, onClose }: DialogsProps) {
  if (open?.kind === 'question') {
    const { confirm, ...question } = open.question;
    return <Confirm {...question} onConfirm={confirm} onClose={onClose} />;
  }
  if (open?.kind === 'tags')
    return (
      <TagEditor
        articles={open.articles}
        known={tags}
        onDone={(change) => actions.tag(open.articles, change)}
        onClose={onClose}
      />
    );
  if (open?.kind === 'name')
    return (
      <TagName
        tag={open.tag}
        known={tags}
        onDone={(name) => actions.renameTag(open.tag, name)}
        onClose={onClose}
      />
    );
  return null;
}

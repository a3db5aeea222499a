import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { TagCount } from '../../library';
import { Button } from '../../ui';
import { Dialog } from '../dialog';
import { spelling } from './tag-change';

interface TagNameProps {
  readonly tag: string;
  readonly known: readonly TagCount[];
  onDone(name: string): void;
  onClose(): void;
}

/** Gives a tag another name; that of another tag makes one of the two. */
export function TagName({ tag, known, onDone, onClose }: TagNameProps) {
  const [typed, setTyped] = useState(tag);
  const others = known.filter((other) => other.tag !== tag);
  const name = spelling(typed, others);
  const isMerge = others.some((other) => other.tag === name);
  const isReady = name !== null && name !== tag;
  return (
    <Dialog title={t('tagRenameTitle', tag)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isReady) return;
          onClose();
          onDone(name);
        }}
      >
        <label class="typed">
          {t('tagName')}
          <span class="field">
            <input
              data-first
              dir="auto"
              value={typed}
              maxLength={100}
              autocomplete="off"
              spellcheck={false}
              onFocus={(event) => event.currentTarget.select()}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </span>
        </label>
        <p role="status">{isMerge && t('tagMergeHow', name ?? '')}</p>
        <div class="dialog-buttons">
          <Button onClick={onClose}>{t('confirmCancel')}</Button>
          <Button kind="primary" type="submit" aria-disabled={!isReady}>
            {t(isMerge ? 'tagMergeNow' : 'tagRenameNow')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

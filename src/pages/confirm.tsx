import { useState } from 'preact/hooks';
import { t } from '../i18n';
import { Button } from '../ui';
import { Dialog } from './dialog';

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  /** What the button says, such as "Delete for ever". */
  readonly action: string;
  /** A word that has to be typed first. */
  readonly word?: string;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before what cannot be taken back, or is very much at once. */
export function Confirm({ title, text, action, word, onConfirm, onClose }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const ready = word === undefined || typed.trim().toLowerCase() === word.toLowerCase();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          onClose();
          onConfirm();
        }}
      >
        <p>{text}</p>
        {word !== undefined && (
          <label class="typed">
            {t('confirmType', word)}
            <span class="field">
              <input
                data-first
                value={typed}
                autocomplete="off"
                spellcheck={false}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </span>
          </label>
        )}
        <div class="dialog-buttons">
          <Button data-first onClick={onClose}>
            {t('confirmCancel')}
          </Button>
          <Button kind="danger" type="submit" aria-disabled={!ready}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

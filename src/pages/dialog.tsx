import './dialog.css';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { CLOSE, IconButton } from '../ui';

interface DialogProps {
  readonly title: string;
  readonly class?: string;
  readonly children: ComponentChildren;
  /** It was closed: by its button, by Escape, or by what is in it. */
  onClose(): void;
}

/** A window over the page, which keeps the focus until it is closed; what has `data-first` gets it first. */
export function Dialog({ title, children, onClose, ...rest }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  // Before it is painted: the next key is meant for it.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${rest.class ?? ''}`}
      aria-labelledby={name}
      // What is taken off the page also closes, and must not close what came after it.
      onClose={(event) => event.currentTarget.isConnected && onClose()}
      onKeyDown={(event) => {
        // Keys in here are not those of the list behind it.
        event.stopPropagation();
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Without this the browser would close the popup with its dialog.
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={name} class="serif">
          {title}
        </h2>
        <IconButton icon={CLOSE} label={t('close')} dense onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}

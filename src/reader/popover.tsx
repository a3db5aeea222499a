import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PopoverProps {
  readonly role: 'dialog' | 'menu';
  readonly label: string;
  readonly class?: string;
  /** Closes it and leaves the focus where it went. */
  readonly dismiss: () => void;
  readonly children: ComponentChildren;
}

/** A panel below the toolbar: takes the focus, and closes when the focus goes elsewhere. */
export function Popover({ role, label, dismiss, children, ...rest }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>(
      'input:checked, [aria-current], button',
    );
    first?.focus({ preventScroll: true });
  }, []);
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const to = relatedTarget as Element | null;
    // Its own button closes it by itself.
    if (to && !panel.current?.contains(to) && !to.matches('[aria-expanded=true]')) dismiss();
  };
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it can have take a name
    <div
      ref={panel}
      class={`popover ${rest.class ?? ''}`}
      role={role}
      aria-label={label}
      // A press on its ground or on a label must not send the focus out of it.
      tabIndex={-1}
      onFocusOut={onFocusOut}
    >
      {children}
    </div>
  );
}

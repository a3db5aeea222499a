import type { ComponentChildren, JSX } from 'preact';
import { type Drawing, Icon } from './icons';

type ButtonAttributes = Omit<JSX.IntrinsicElements['button'], 'icon' | 'label' | 'size'>;

interface ButtonProps extends ButtonAttributes {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly icon?: Drawing;
  readonly large?: boolean;
  readonly children: ComponentChildren;
}

/** A button with a word on it. */
export function Button({ kind = 'plain', icon, large, children, ...rest }: ButtonProps) {
  return (
    <button type="button" class={`button ${kind}${large ? ' large' : ''}`} {...rest}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends ButtonAttributes {
  readonly icon: Drawing;
  /** The button's name. */
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
  /** 32 px instead of 44 px, for dense surfaces with a fine pointer. */
  readonly dense?: boolean;
  /** Its drawing points onwards or back. */
  readonly mirrored?: boolean;
}

/** A square button with a drawing on it, named by `label`. */
export function IconButton({ icon, label, shortcut, dense, mirrored, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      class={dense ? 'icon-button dense' : 'icon-button'}
      aria-label={label}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...rest}
    >
      <Icon of={icon} mirrored={mirrored} />
    </button>
  );
}

/** One key of a keyboard. */
export const Key = ({ children }: { children: ComponentChildren }) => (
  <kbd class="key">{children}</kbd>
);

import { useEffect, useRef, useState } from 'preact/hooks';

interface ToastProps {
  readonly message: string;
  /** A way back, such as Undo. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly onDone: () => void;
  /** How long it stays, in milliseconds; hovering or focusing it stops the clock. */
  readonly duration?: number;
}

/** A message that goes by itself. It is not announced: the surface's own `Status` does that. */
export function Toast({ message, action, onDone, duration = 8000 }: ToastProps) {
  const [held, setHeld] = useState(false);
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => done.current(), duration);
    return () => clearTimeout(timer);
  }, [held, message, duration]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <section
      class="toast"
      aria-label={message}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocusIn={hold}
      onFocusOut={release}
    >
      <span>{message}</span>
      {action && (
        <button type="button" onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </section>
  );
}

/** The one polite live region of a surface: empty at first, so that every text in it is announced. */
export const Status = ({ children }: { children: string }) => (
  <p class="visually-hidden" role="status">
    {children}
  </p>
);

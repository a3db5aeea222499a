import { useRef, useState } from 'preact/hooks';

/** One thing to tell the reader, with at most one thing to do about it. */
export interface Notice {
  readonly message: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** The action takes the last step back; the key for it works even after the message has gone. */
  readonly isUndo?: boolean;
}

export interface Notices {
  /** The message on screen. */
  readonly notice: Notice | null;
  /** The message for assistive technology. */
  readonly status: string;
  notify(notice: Notice): void;
  /** Tells assistive technology only: what everyone else can see anyway. */
  announce(message: string): void;
  dismiss(): void;
  undo(): void;
}

/** One message at a time; each is also announced. */
export function useNotices(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [status, setStatus] = useState('');
  const undoable = useRef<Notice | null>(null);
  return {
    notice,
    status,
    notify(next) {
      const { action } = next;
      const onPress = () => {
        setNotice(null);
        undoable.current = null;
        action?.onPress();
      };
      const shown = action ? { ...next, action: { ...action, onPress } } : next;
      undoable.current = next.isUndo ? shown : null;
      setNotice(shown);
      setStatus(next.message);
    },
    announce: setStatus,
    dismiss: () => setNotice(null),
    undo: () => undoable.current?.action?.onPress(),
  };
}

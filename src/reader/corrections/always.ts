import { useEffect, useState } from 'preact/hooks';

/** Whether the articles of a site open in the reader by themselves, and how that is changed. */
export interface Always {
  /** Whether they do now. */
  look(): Promise<boolean>;
  /** Changes it, after a question where the browser has to allow it; answers whether they do now. */
  set(on: boolean): Promise<boolean>;
}

/** The switch of `always`, looked up anew each time that it `isShown`. */
export function useAlways(always: Always | undefined, isShown: boolean) {
  const [isOn, setOn] = useState(false);
  const take = (asked: Promise<boolean>) =>
    asked.then(setOn, (error) => console.warn('Lectern: always', error));
  useEffect(() => {
    if (always && isShown) void take(always.look());
  }, [isShown]);
  return always && { isOn, turn: () => void take(always.set(!isOn)) };
}

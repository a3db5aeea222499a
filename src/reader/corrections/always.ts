import { useEffect, useState } from 'preact/hooks';

/** Whether the articles of a site open in the reader by themselves, and how that is changed. */
export interface Always {
  /** Whether they do now. */
  look(): Promise<boolean>;
  /** Changes it, after a question where the browser has to allow it; answers whether they do now. */
  set(on: boolean): Promise<boolean>;
}

/** The switch of `always`, looked up each time that it is shown. */
export function useAlways(always: Always) {
  const [isOn, setOn] = useState(false);
  const take = (asked: Promise<boolean>) =>
    asked.then(setOn, (error) => console.warn('Lectern: always', error));
  useEffect(() => void take(always.look()), []);
  return { isOn, turn: () => void take(always.set(!isOn)) };
}

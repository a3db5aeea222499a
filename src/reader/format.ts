/** Whole minutes left after `progress` (0 to 1) of a text that takes `minutes`; never less than 1. */
export const minutesLeft = (minutes: number, progress: number): number =>
  Math.max(1, Math.round(minutes * (1 - progress)));

/** Full-width characters take the room of two. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/g;

/** How much room a title needs: long ones are set smaller. */
export function titleLength(title: string): 'short' | 'long' | 'longest' {
  const length = title.length + (title.match(WIDE)?.length ?? 0);
  if (length > 140) return 'longest';
  return length > 90 ? 'long' : 'short';
}

const SMALLEST = 1.15;
const STEP = 0.05;

/** The largest size at or below `size` (em), in steps, at which `overflows` is false; or the smallest there is. */
export function fitSize(size: number, overflows: (size: number) => boolean): number {
  let fitted = size;
  while (overflows(fitted) && fitted > SMALLEST)
    fitted = Math.max(SMALLEST, Math.round((fitted - STEP) * 100) / 100);
  return fitted;
}

/** Host of an address without "www.". */
export const hostOf = (address: string): string => {
  try {
    return new URL(address).host.replace(/^www\./, '');
  } catch {
    return address;
  }
};

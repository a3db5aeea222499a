// Bundlers may leave out what calls these and is not used: the reader checks no settings.

/** Whether a stored or sent value is a valid choice. */
export type Check<T> = (value: unknown) => value is T;

export const oneOf =
  /* @__NO_SIDE_EFFECTS__ */
    <T>(allowed: readonly T[]): Check<T> =>
    (value): value is T =>
      (allowed as readonly unknown[]).includes(value);

export const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';

/** A number from the first to the last of `steps`. */
export const within =
  /* @__NO_SIDE_EFFECTS__ */
    (steps: readonly number[]): Check<number> =>
    (value): value is number =>
      typeof value === 'number' && value >= (steps[0] ?? 0) && value <= (steps.at(-1) ?? 0);

export const orNull =
  /* @__NO_SIDE_EFFECTS__ */
    <T>(check: Check<T>): Check<T | null> =>
    (value): value is T | null =>
      value === null || check(value);

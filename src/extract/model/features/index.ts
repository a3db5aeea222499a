import { NEAR_NAMES } from '../nearness';
import { AROUND, WINDOW } from './around';
import type { Features } from './feature';
import { PLACE } from './place';
import { ROOT } from './root';
import { TEXT } from './text';

const NEAR: Features = Object.fromEntries(
  NEAR_NAMES.map((name, index) => [name, ({ area }, { nearness }) => nearness(area)[index] ?? 0]),
);

/** Every feature by its name; weights name those that they use. */
export const FEATURES: Features = {
  ...TEXT,
  ...PLACE,
  ...AROUND,
  ...ROOT,
  ...WINDOW,
  ...NEAR,
};

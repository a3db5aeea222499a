import * as library from '../../src/library';
import { tabOf } from './tabs';

export { checkOrders } from './tabs';

/** The library of the context that runs this script: each has a connection of its own. */
export const tab = tabOf(library);

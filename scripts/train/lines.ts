import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The lines of a file that is too large to be read at once. */
export const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });

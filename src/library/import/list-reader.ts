import type { DocumentReader } from './document';
import type { Draft } from './draft';
import type { Fields } from './values';

/** Reads a list by a function of its entries; what is no object is a broken row. */
export const listReader =
  (key: string | null, read: (fields: Fields) => Draft) => (): DocumentReader => ({
    take: (member) => {
      if (member.key !== key || member.index < 0) return [];
      return [member.fields ? read(member.fields) : { url: null, problem: 'broken-row' }];
    },
  });

/** The address of one page of several, taken apart. */
export interface PageAddress {
  readonly address: string;
  /** What the addresses of all pages have in common. */
  readonly key: string;
  /** The page's number stands in its address. */
  readonly isNumbered: boolean;
  /** The address without a number. */
  readonly first: string;
  /** The address of the page with this number. */
  at(number: number): string;
}

/** A number at the end of a path: "/2", "-2", ",2.html". */
const IN_PATH = /^(.*[^/_.,-])([/_.,-])(\d{1,3})(\.[a-z]{2,5}|\/?)$/i;
/** The same with a word for "page", in whatever language: "/page/2", "-p2.html". */
const WORD_IN_PATH = /^(.*[^/_.,-])([/_.,-][a-z]{1,8}[/_.,=-]?)(\d{1,3})(\.[a-z]{2,5}|\/?)$/i;
/** A number in the query: "?page=2", "&p=2". */
const IN_QUERY = () => /^(.*?)([?&])([\p{L}_-]{1,12})=(\d{1,3})(?=&|$)(.*)$/u;

/** Every way to take an address apart as page `number` of several. */
export const asPage = (address: string, number: number): readonly PageAddress[] => {
  const { origin, pathname, search } = new URL(address);
  const found = [IN_PATH, WORD_IN_PATH].flatMap((pattern) => {
    const [, stem, mark = '', digits, end = ''] = pattern.exec(pathname) ?? [];
    if (stem === undefined || Number(digits) !== number) return [];
    return {
      address,
      key: keyOf(origin + stem, search),
      isNumbered: true,
      first: origin + stem + end + search,
      at: (other: number) => origin + stem + mark + String(other) + end + search,
    };
  });
  const [, before = '', mark = '', name, digits, after = ''] = IN_QUERY().exec(search) ?? [];
  if (name !== undefined && Number(digits) === number) {
    const rest = before === '' ? after.replace(/^&/, '?') : before + after;
    found.push({
      address,
      key: keyOf(origin + pathname, rest),
      isNumbered: true,
      first: origin + pathname + rest,
      at: (other) => `${origin}${pathname}${before}${mark}${name}=${other}${after}`,
    });
  }
  if (number !== 1) return found;
  const plain = { key: plainKey(address), isNumbered: false, first: address, at: () => address };
  return [...found, { address, ...plain }];
};

/** What an address has in common with the other pages, if it bears no number. */
export const plainKey = (address: string): string => {
  const { origin, pathname, search } = new URL(address);
  return keyOf(origin + pathname, search);
};

/** All that an address may have in common with the other pages, with a number or without. */
export const keysOf = (address: string): ReadonlySet<string> => {
  const { pathname, search } = new URL(address);
  const numbers = [IN_PATH.exec(pathname)?.[3], IN_QUERY().exec(search)?.[4]].concat(
    WORD_IN_PATH.exec(pathname)?.[3],
  );
  const pages = numbers.flatMap((digits) => (digits ? asPage(address, Number(digits)) : []));
  return new Set([plainKey(address), ...pages.map(({ key }) => key)]);
};

/** The file's ending and the last slash come and go with the number. */
const keyOf = (path: string, search: string): string =>
  path.replace(/(?:\.[a-z]{2,5}|\/)$/i, '').replace(/\/$/, '') + search;

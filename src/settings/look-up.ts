/** Where words are looked up unless someone says otherwise: it needs no key and no account. */
export const DEFAULT_LOOK_UP = 'https://en.wiktionary.org/w/index.php?search=%s';

const LONGEST = 300;

/** The address at which `words` are looked up. */
export const lookUpLink = (address: string, words: string): string =>
  address.replace('%s', () => encodeURIComponent(words));

/** Whether a value is an address with one %s for the words, which decide neither host nor protocol. */
export function isLookUpAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > LONGEST) return false;
  if (value.split('%s').length !== 2) return false;
  const [one, other] = ['a', 'b'].map((words) => lookUpLink(value, words));
  if (!one || !other || !URL.canParse(one) || !URL.canParse(other)) return false;
  const { protocol, host, username, password } = new URL(one);
  return (
    protocol === 'https:' && host === new URL(other).host && username === '' && password === ''
  );
}

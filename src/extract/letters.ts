/**
 * Whether all letters and digits of a text are ASCII's, whatever its quotes and dashes. It holds for most
 * texts, and spares them the classes of all scripts, which are slow to compile, each pattern anew.
 */
export const isPlain = (text: string): boolean => !/[^\0-\x7f\u2010-\u2027]/.test(text);

/**
 * What a pattern says of letters in general, of which plain texts are asked a plain twin. It is made when
 * the first text comes: to make all such patterns while the extractor is loaded takes milliseconds.
 */
export const lettered = (pattern: () => RegExp): Pick<RegExp, 'test'> => {
  let made: RegExp | undefined;
  let plain: RegExp | undefined;
  const whole = (): RegExp => {
    made ??= pattern();
    return made;
  };
  const plainTwin = (): RegExp => {
    plain ??= twinOf(whole());
    return plain;
  };
  return { test: (text) => (isPlain(text) ? plainTwin() : whole()).test(text) };
};

const twinOf = ({ source, flags }: RegExp): RegExp =>
  new RegExp(plainly(source), flags.replace('u', ''));

/** A sign that is escaped, a class, or letters in general. */
const SIGN = /\\[^p]|\[(?:\\.|[^\]])*\]|\\p\{\w+\}/g;
const ASCII: Readonly<Record<string, string>> = {
  L: 'a-zA-Z',
  Lu: 'A-Z',
  N: '0-9',
  Nd: '0-9',
  M: '',
};

const plainly = (source: string): string =>
  source.replace(SIGN, (sign) => {
    const plain = sign.replace(/\\p\{(\w+)\}/g, (_, name: string) => ASCII[name] ?? '');
    return sign.startsWith('\\p') ? `[${plain}]` : plain;
  });

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const LITERAL =
  /(?<=[=(,:[!&|?{};\s]\s*)\/((?![*/])(?:\\.|\[(?:\\.|[^\]\n\\])*\]|[^/\n\\[])+)\/[dgimsuvy]*/g;
const ENDLESS = /^(?:[*+]|\{\d+,\})/;
/** One sign of a pattern: escaped, a class, or plain. */
const SIGN = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\])/su;

/** Whether a group that may be repeated without end holds something that may be, too. */
function repeatsRepetition(pattern: string): boolean {
  const groups: { endless: boolean }[] = [];
  for (let rest = pattern; rest !== ''; ) {
    const [sign = ''] = SIGN.exec(rest) ?? [];
    rest = rest.slice(sign.length);
    const closed = sign === ')' ? groups.pop() : undefined;
    if (sign === '(') groups.push({ endless: false });
    const [endless = ''] = sign === '(' ? [] : (ENDLESS.exec(rest) ?? []);
    if (endless && closed?.endless) return true;
    if (endless || closed?.endless) for (const group of groups) group.endless = true;
    rest = rest.slice(endless.length);
  }
  return false;
}

/** Each round of these begins with a sign that the round before cannot hold, or never fails. */
const ONE_WAY_ONLY: readonly string[] = [
  // A round ends with its "&".
  String.raw`[-_]\d+x\d+(?=\.\w+$)|\?(?:(?:w|h|width|height|size|resize|fit|crop|q|quality|dpr)=[^&#]*(?:&|$))+$`,
  // A round ends with its dash, which no letter is.
  String.raw`^data-(?:\w+-)*(?:url|uri|href|link|path|permalink|slug)$`,
  // Nothing follows it, so that it takes what it finds and never looks for another way.
  String.raw`(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*|<!--|-->|<!\[CDATA\[|\]\]>|;)*`,
  // Asked of thirty letters at most.
  String.raw`^\W*[\p{L}\d-]+(?:\.[\p{L}\d-]{2,})+\W*\d*$`,
  // A mark is no letter.
  String.raw`(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*)+`,
  // Letters of our own, one for each cell.
  '^(?:t+d+)+$',
  '^(?:b+t)+$',
  // A round begins with "#", which only its second sign may be besides.
  String.raw`^(#\S[^#]*)+$`,
];

test('no pattern repeats what repeats, but those that have one way only', () => {
  const files = (readdirSync('src', { recursive: true }) as string[]).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const patterns = files.flatMap((name) =>
    [...readFileSync(`src/${name}`, 'utf8').matchAll(LITERAL)].map(([, body = '']) => body),
  );
  expect(patterns.length).toBeGreaterThan(500);
  const odd = patterns.filter((pattern) => repeatsRepetition(pattern));
  expect([...new Set(odd)].sort()).toEqual([...ONE_WAY_ONLY].sort());
});

test.each(['(a+)+', '(?:a*b*)*', '(?<n>[a-z]{2,})+', '((a|b+)c)*', '(\\(+x)+'])(
  '%s would be found',
  (pattern) => expect(repeatsRepetition(pattern)).toBe(true),
);

test.each(['a+b+', '(?:ab)+', '[(a+)]+', '\\(a+\\)+', '(a+)?b'])('%s is let through', (pattern) =>
  expect(repeatsRepetition(pattern)).toBe(false),
);

import type { Highlight } from '../schema';

/** All places of `text` where `part` begins. */
function places(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); part !== '' && at >= 0; at = text.indexOf(part, at + 1))
    found.push(at);
  return found;
}

/** How many characters two texts share from their beginning. */
function sameBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

const reversed = (text: string): string => [...text].reverse().join('');

/** Text with each run of white space as one space, and where in the original each character stands. */
function squeeze(text: string): { readonly squeezed: string; readonly at: readonly number[] } {
  let squeezed = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const isSpace = /\s/.test(text.charAt(index));
    if (isSpace && squeezed.endsWith(' ')) continue;
    squeezed += isSpace ? ' ' : text.charAt(index);
    at.push(index);
  }
  return { squeezed, at: [...at, text.length] };
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ');

/**
 * Where a highlight's passage stands in `text`: begin and end; null where it does not. Of several the one
 * in the same surroundings, then the one nearest to where it was. White space does not count.
 */
export function findPassage(
  text: string,
  { quote, position }: Highlight,
): readonly [number, number] | null {
  const { squeezed, at } = squeeze(text);
  const exact = tidy(quote.exact).trim();
  const [prefix, suffix] = [tidy(quote.prefix).trimEnd(), tidy(quote.suffix).trimStart()];
  const ranked = places(squeezed, exact)
    .map((start) => {
      const before = squeezed.slice(Math.max(0, start - 40), start).trimEnd();
      const after = squeezed.slice(start + exact.length, start + exact.length + 40).trimStart();
      const shared =
        sameBeginning(reversed(before), reversed(prefix)) + sameBeginning(after, suffix);
      return { start, shared, distance: Math.abs((at[start] ?? 0) - position.start) };
    })
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance);
  const best = ranked[0];
  if (!best) return null;
  const last = at[best.start + exact.length - 1] ?? 0;
  return [at[best.start] ?? 0, last + 1];
}

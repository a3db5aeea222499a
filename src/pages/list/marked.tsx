import { matches } from '../../library';

/** Text with the places of `words` marked. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const ranges = words.length > 0 ? matches(text, words) : [];
  const ends = [0, ...ranges.map(([, to]) => to)];
  return (
    <>
      {ranges.map(([from, to], index) => (
        <>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

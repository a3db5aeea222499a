const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/** A heading's tag, opening or closing. */
const TAG = /<(\/?)h[1-6][^>]*>/gi;

/** The text of all headings in serialised markup, a line each. A worker has no DOM. */
export function headingsIn(html: string): string {
  const found: string[] = [];
  let start: number | null = null;
  for (const { 0: tag, 1: closing, index } of html.matchAll(TAG)) {
    if (!closing) start = index + tag.length;
    else if (start !== null) {
      found.push(html.slice(start, index));
      start = null;
    }
  }
  return found
    .map((heading) => heading.replace(/<[^>]*>/g, ''))
    .map((heading) => heading.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity).trim())
    .join('\n');
}

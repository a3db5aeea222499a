import type { Result } from '../../article';
import { failure, type LibraryError, success } from '../../article';
import type { Summary } from '../../library';
import { bringCleaner } from '../cleaner';

/** Names a file in a vault: without what its path or its links could not hold. */
const noteName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|#^[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120) || 'Lectern';

const query = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

/** The address that has Obsidian make a note of what is on the clipboard; an address could not hold an article. */
export const obsidianAddress = ({ title }: Pick<Summary, 'title'>, vault: string): string =>
  `obsidian://new?${query({ ...(vault && { vault }), file: noteName(title), clipboard: 'true' })}`;

/** The address that has the mail program begin a letter. */
export const mailAddress = ({ title, url }: Pick<Summary, 'title' | 'url'>): string =>
  `mailto:?${query({ subject: title, body: `${title}\n${url}\n` })}`;

/** Puts the article on the clipboard as Markdown, with its properties if `properties`. */
export async function copyMarkdown(
  { id }: Summary,
  properties: boolean,
): Promise<Result<null, LibraryError | 'not-copied'>> {
  const { loadForExport, toMarkdown } = await import('../../library/export');
  await bringCleaner();
  const exported = await loadForExport(id);
  if (!exported.ok) return exported;
  try {
    await navigator.clipboard.writeText(toMarkdown(exported.value, { properties }));
    return success(null);
  } catch (error) {
    console.warn('Lectern: clipboard', error);
    return failure('not-copied');
  }
}

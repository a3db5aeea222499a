import Turndown from 'turndown';
import type { Article } from '../src/article';
import { escapeText } from '../src/library/export/markdown/escape';

/** Markdown has no sign for these; readers of Markdown show their markup as it is. */
const KEPT: readonly string[] = 'table math sup sub video audio ruby details'.split(' ');

/** The article as Markdown: its title as heading, byline and day below it, then the text. */
export const toMarkdown = ({
  title,
  byline,
  publishedTime,
  modifiedTime,
  html,
}: Article): string => {
  const turndown = new Turndown({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
  }).keep((node) => KEPT.includes(node.localName));
  turndown.escape = escapeText;
  const [published, modified] = [publishedTime, modifiedTime].map((time) => time?.slice(0, 10));
  const changed = modified && modified !== published && `updated ${modified}`;
  const source = [byline, published, changed].filter(Boolean).join(', ');
  const parts = [
    title && `# ${escapeText(title)}`,
    source && `*${escapeText(source)}*`,
    turndown.turndown(html),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
};

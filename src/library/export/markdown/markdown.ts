import type { Highlight } from '../../schema';
import type { DrawnMarks } from '../draw-marks';
import type { Exported } from '../exported';
import { type PictureSource, treeOf } from '../tree';
import { escapeText } from './escape';
import { properties } from './properties';
import { markdownOf } from './rules';

export interface MarkdownOptions {
  /** Front matter as Obsidian's Web Clipper writes it; without it the text begins with its title. */
  readonly properties: boolean;
  /** Where pictures stand: by default where they are in the web. */
  readonly pictures?: PictureSource;
}

const lines = (text: string): string => text.trim().split(/\r?\n/).map(escapeText).join('\n    ');

/** Puts the sign of a note behind each mark that has one; answers with the notes in order. */
function refer(root: Element, { last }: DrawnMarks): readonly string[] {
  const noted = [...last].filter(([{ note }]) => note);
  return noted.map(([{ note }, element], index) => {
    const sign = root.ownerDocument.createElement('sup');
    sign.setAttribute('data-note', `note-${index + 1}`);
    // Turndown passes over elements without text.
    sign.textContent = String(index + 1);
    element.after(sign);
    return `[^note-${index + 1}]: ${lines(note ?? '')}`;
  });
}

const listed = ({ quote, note }: Highlight): string =>
  `- ==${escapeText(quote.exact.replace(/\s+/g, ' ').trim())}==${note ? `\n\n    ${lines(note)}` : ''}`;

const day = (time: string | null): string | null => time?.slice(0, 10) ?? null;

function heading({ article }: Exported): string {
  const source = [article.byline, article.siteName, day(article.publishedTime)].filter(Boolean);
  const line = escapeText(source.join(', '));
  return `# ${escapeText(article.title)}\n\n${line === '' ? '' : `${line}  \n`}<${article.url}>\n\n`;
}

/** Whether a mark stands in code, where Markdown can show none. */
const isInCode = (element: Element | undefined): boolean => element?.closest('pre') !== null;

/** One article as Markdown (CommonMark with GFM's tables, footnotes, and `==` around marks). */
export function toMarkdown(exported: Exported, options: MarkdownOptions): string {
  const { root, marks } = treeOf(exported, options.pictures ?? ((address) => address));
  const apart = [
    ...marks.lost,
    ...[...marks.last.keys()].filter((mark) => isInCode(marks.last.get(mark))),
  ];
  const shown: DrawnMarks = {
    ...marks,
    last: new Map([...marks.last].filter(([mark]) => !apart.includes(mark))),
  };
  const notes = refer(root, shown);
  const text = markdownOf(root);
  const parts = [
    text,
    apart.length > 0 ? `## Highlights\n\n${apart.map(listed).join('\n')}` : '',
    exported.summary.note ? `## Note\n\n${lines(exported.summary.note)}` : '',
    notes.join('\n\n'),
  ];
  const begin = options.properties ? properties(exported) : heading(exported);
  return `${begin}${parts.filter(Boolean).join('\n\n')}\n`;
}

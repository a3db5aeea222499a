import { uiDirection, uiLanguage } from '../../i18n';
import type { Studio } from '../../library/export';
import { pictureOf } from './pictures';

type Book = Parameters<Studio['cover']>[0];

const WIDTH = 1200;
const HEIGHT = 1800;
const MARGIN = 120;

/** Words in lines that fit `width`; a longer word has a line of its own. */
export function linesOf(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = new Intl.Segmenter(uiLanguage(), { granularity: 'word' }).segment(text);
  for (const { segment } of words) {
    if (line.trim() !== '' && segment.trim() !== '' && measure((line + segment).trim()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += segment;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** Title, and below it the sites it is from, on the colour of the mark. */
export async function drawCover({ title, articles }: Book): ReturnType<Studio['cover']> {
  const context = new OffscreenCanvas(WIDTH, HEIGHT).getContext('2d');
  if (!context) return null;
  const dir = articles[0]?.dir ?? uiDirection();
  const start = dir === 'rtl' ? WIDTH - MARGIN : MARGIN;
  context.fillStyle = '#1f5f49';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#d9a441';
  context.fillRect(dir === 'rtl' ? WIDTH - MARGIN - 160 : MARGIN, 340, 160, 12);
  context.direction = dir;
  context.textAlign = 'start';
  const measure = (text: string): number => context.measureText(text).width;
  const write = (
    text: string,
    from: number,
    size: number,
    most: number,
    colour: string,
  ): number => {
    context.font = `600 ${size}px Literata, Georgia, serif`;
    context.fillStyle = colour;
    const lines = linesOf(text, WIDTH - 2 * MARGIN, measure);
    const shown =
      lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines;
    for (const [index, line] of shown.entries())
      context.fillText(line, start, from + (index + 1) * size * 1.25, WIDTH - 2 * MARGIN);
    return from + shown.length * size * 1.25;
  };
  const end = write(title, 380, 96, 8, '#ffffff');
  const sites = [...new Set(articles.flatMap(({ siteName }) => siteName ?? []))].join(' · ');
  write(sites, end + 60, 44, 5, '#cfe3da');
  return pictureOf(context);
}

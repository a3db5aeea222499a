import { isBlock } from './blocks';

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'rp',
  'annotation',
  'annotation-xml',
]);

/** The text of an article as a reader sees it: blocks separated by an empty line. */
export const blockText = (root: Element): string => {
  const blocks: string[] = [];
  let line = '';
  const close = () => {
    const text = line
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text !== '') blocks.push(text);
    line = '';
  };
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (child.nodeType === Node.TEXT_NODE) line += (child.nodeValue ?? '').replace(/\s+/g, ' ');
      else if (child.nodeType === Node.ELEMENT_NODE) visitElement(child as Element);
  };
  const visitElement = (element: Element): void => {
    const name = element.localName;
    if (SILENT.has(name)) return;
    if (name === 'br') line += '\n';
    else if (name === 'pre') {
      close();
      const code = element.textContent?.replace(/^\n+|\s+$/g, '') ?? '';
      if (code !== '') blocks.push(code);
    } else if (name === 'td' || name === 'th') {
      visit(element);
      line += ' ';
    } else if (isBlock(element)) {
      close();
      visit(element);
      close();
    } else visit(element);
  };
  visit(root);
  close();
  return blocks.join('\n\n');
};

/** Letters read per minute, by script (Trauzettel-Klosinski et al. 2012, "Standardized assessment of reading performance"). */
const SPEEDS: readonly (readonly [RegExp, number])[] = [
  [/[\u3040-\u30ff]/g, 357],
  [/[\u4e00-\u9fff]/g, 255],
  [/[\uac00-\ud7af]/g, 420],
  [/[\u0600-\u06ff]/g, 612],
  [/[\u0590-\u05ff]/g, 833],
];
const OTHER_SPEED = 960;

/** Reading time in whole minutes, at least 1. */
export const readingMinutes = (text: string): number => {
  let others = text.replace(/\s+/g, '').length;
  let minutes = 0;
  for (const [script, speed] of SPEEDS) {
    const letters = text.match(script)?.length ?? 0;
    minutes += letters / speed;
    others -= letters;
  }
  return Math.max(1, Math.round(minutes + others / OTHER_SPEED));
};

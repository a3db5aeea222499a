import { isBlock } from './blocks';
import { foldSpaces } from './still';

const SILENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  // A reading beside the characters is no part of the sentence: nobody searches for both in one.
  'rt',
  'rp',
  'annotation',
  'annotation-xml',
]);

/** Where a word may break is for the layout; whoever searches types none of it. */
const UNSEEN = /[\u00ad\ufeff]+/g;

/** The text of an article as a reader sees it: blocks separated by an empty line. */
export const blockText = (root: Element): string => {
  const blocks: string[] = [];
  let line = '';
  const close = () => {
    const text = line
      .replace(UNSEEN, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text !== '') blocks.push(text);
    line = '';
  };
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (child.nodeType === Node.TEXT_NODE) line += foldSpaces(child.nodeValue ?? '');
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

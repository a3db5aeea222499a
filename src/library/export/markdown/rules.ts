import { gfm } from '@joplin/turndown-plugin-gfm';
import Turndown, { type Rule } from 'turndown';
import { MARK } from '../draw-marks';
import { destination, escapeText } from './escape';

/** Markdown has no sign for these; its readers show their markup as it is. */
const KEPT: readonly string[] = ['math', 'sup', 'sub', 'ruby', 'details'];

/** What no cell of a Markdown table can hold. */
const TOO_MUCH = 'ul,ol,dl,pre,blockquote,h2,h3,h4,h5,h6,hr,table,[colspan],[rowspan]';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Markup on one line: a blank line would end it in Markdown. */
const markup = (element: Element): string => element.outerHTML.replace(/\s*\n\s*/g, ' ');

const attribute = (node: Node, name: string): string =>
  oneLine((node as Element).getAttribute(name) ?? '');

const keptMarkup: Rule = {
  filter: (node) =>
    KEPT.includes(node.localName) &&
    !node.hasAttribute('data-note') &&
    !node.querySelector('[role=doc-noteref]'),
  replacement: (_content, node) => {
    const isBlock =
      (node as Element).localName === 'details' || attribute(node, 'display') === 'block';
    return isBlock ? `\n\n${markup(node as Element)}\n\n` : markup(node as Element);
  },
};

const largeTable: Rule = {
  filter: (node) => node.localName === 'table' && node.querySelector(TOO_MUCH) !== null,
  replacement: (_content, node) => `\n\n${markup(node as Element)}\n\n`,
};

const cell: Rule = {
  filter: ['td', 'th'],
  replacement: (content, node) => {
    const text = content
      .trim()
      .replace(/(?<!\\)\|/g, '\\|')
      .replace(/\s*\n\s*/g, '<br>');
    const isFirst = (node as Element).previousElementSibling === null;
    return `${isFirst ? '| ' : ' '}${text} |`;
  },
};

const picture: Rule = {
  filter: 'img',
  replacement: (_content, node) =>
    `![${escapeText(attribute(node, 'alt'))}](${destination(attribute(node, 'src'))})`,
};

/** Links within the article lead nowhere in Markdown, except to its notes. */
const link: Rule = {
  filter: (node) => node.localName === 'a',
  replacement: (content, node) => {
    const address = attribute(node, 'href');
    if (attribute(node, 'role') === 'doc-noteref') return `[^${address.slice(1)}]`;
    if (attribute(node, 'role') === 'doc-backlink') return '';
    if (address === '' || address.startsWith('#')) return content;
    const text = content.trim() === '' ? escapeText(address) : content;
    return `[${text.replace(/\n+/g, ' ')}](${destination(address)})`;
  },
};

const note: Rule = {
  filter: (node) => node.localName === 'li' && node.closest('[role=doc-endnotes]') !== null,
  replacement: (content, node) => {
    const id = attribute(node, 'id');
    const text = content.trim().replace(/\n(?=.)/g, '\n    ');
    return id === '' ? `\n- ${text}\n` : `\n[^${id}]: ${text}\n`;
  },
};

/** Passages that the reader marked, as Obsidian and others write them. */
const marked: Rule = {
  filter: (node) => node.hasAttribute(MARK),
  replacement: (content) => (content.trim() === '' ? content : `==${content}==`),
};

const reference: Rule = {
  filter: (node) => node.hasAttribute('data-note'),
  replacement: (_content, node) => `[^${attribute(node, 'data-note')}]`,
};

/** Gives each block of code the form in which Turndown finds it and its language. */
function prepareCode(root: Element): void {
  for (const block of root.querySelectorAll('pre')) {
    const language = block.querySelector('[data-language]') ?? block;
    const code = root.ownerDocument.createElement('code');
    code.textContent = block.textContent;
    const name = language.getAttribute('data-language');
    if (name) code.className = `language-${name}`;
    block.replaceChildren(code);
  }
}

/** A tree of the article as Markdown, by Turndown with GFM and our own rules. */
export function markdownOf(root: Element): string {
  prepareCode(root);
  const turndown = new Turndown({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    hr: '---',
  });
  turndown.use(gfm);
  turndown.escape = escapeText;
  const rules = { keptMarkup, cell, largeTable, picture, link, note, reference, marked };
  for (const [name, rule] of Object.entries(rules)) turndown.addRule(name, rule);
  return turndown.turndown(root as HTMLElement);
}

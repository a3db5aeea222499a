import { Memory } from '../memory';
import type { Area } from './block';

const APART = new Set(['aside', 'footer', 'nav']);
const THREAD =
  /(?:^|[-_ ])(?:comments?|commentlist|disqus\w*|respond|repl(?:y|ies)|responses|reacties|kommentare?|commentaires?|comentarios?|commenti|comment[-_]?(?:list|body|content|text|area|section|thread|form|item|wrapper|\d+))(?:[-_ ]|$)/i;
const NO_THREAD =
  /(?:no|has|with|hide)[-_]comments?|comments?[-_](?:open|off|closed|count|link|number|bubble|icon)/i;

/** Reads what an element says about itself; the counts are filled in later. */
export const areaOf = (
  element: Element,
  parent: Area | null,
  at: number,
  lexicon: (names: string) => number,
): Area => {
  const name = element.localName;
  const isBare = !element.hasAttributes();
  const attribute = (key: string) => (isBare ? '' : (element.getAttribute(key) ?? ''));
  const classes = attribute('class');
  const names = isBare ? '' : `${classes} ${attribute('id')}`.trim().slice(0, 300);
  const isThread = (parent?.isThread ?? false) || (names !== '' && isThreadName(names));
  return {
    element,
    name,
    parent,
    at,
    depth: parent ? parent.depth + 1 : 0,
    look: classes === '' ? `${name}.` : `${name}.${classes.replace(/\d+/g, '#')}`,
    mask: names === '' ? 0 : lexicon(names),
    role: attribute('role'),
    property: attribute('itemprop'),
    isHidden: (parent?.isHidden ?? false) || attribute('aria-hidden') === 'true',
    isThread,
    isApart: (parent?.isApart ?? false) || isThread || APART.has(name),
    children: 0,
    images: 0,
    tokens: 0,
    linked: 0,
    blocks: 0,
    paragraphs: 0,
    prose: 0,
    first: -1,
    last: -1,
  };
};

const known = new Memory<boolean>();

const isThreadName = (names: string): boolean =>
  known.of(names, () => THREAD.test(names) && !NO_THREAD.test(names));

/** Adds a block to the counts of every area around it. */
export const countBlock = (
  around: Area,
  index: number,
  {
    tokens,
    linked,
    prose,
  }: { readonly tokens: number; readonly linked: number; readonly prose: number },
): void => {
  const isParagraph = around.name === 'p';
  for (let area: Area | null = around; area; area = area.parent) {
    area.tokens += tokens;
    area.linked += linked;
    area.prose += prose;
    area.blocks++;
    if (isParagraph) area.paragraphs++;
    if (area.first < 0) area.first = index;
    area.last = index;
  }
};

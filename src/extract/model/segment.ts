import { isBlock } from '../blocks';
import { areaOf, countBlock } from './area';
import type { Area, Block, Inline, Segmentation } from './block';
import { createLexicon } from './lexicon';
import { type Shape, shapeOf } from './shape';

/** What holds no text to read. */
const SILENT = new Set(
  'script style template noscript svg head iframe canvas audio video map link meta rp annotation annotation-xml'.split(
    ' ',
  ),
);
/** White space that is not already one plain space. */
const UNFOLDED = /[\t\r\n]| {2}/;
const MIN_PROSE = 12;
const MAX_LINKED_PROSE = 0.35;

interface Run {
  text: string;
  linkText: string;
  readonly inline: Inline;
}

interface Style {
  readonly linked: boolean;
  readonly slanted: boolean;
  readonly wrapped: boolean;
}

const PLAIN: Style = { linked: false, slanted: false, wrapped: false };

/** Cuts the text below `body` into blocks, in one walk; of names only these `groups` are told, else all. */
export const segment = (body: Element, groups?: number): Segmentation =>
  new Segmenter(body, groups).walkAll();

class Segmenter {
  private readonly lexicon: (names: string) => number;
  private readonly blocks: Block[] = [];
  private readonly areas: Area[] = [];
  private readonly seen = new Map<string, { count: number }>();
  private readonly root: Area;
  private area: Area;
  private run: Run | null = null;
  private isAfterImage = false;
  private tokens = 0;

  constructor(body: Element, groups: number | undefined) {
    this.lexicon = createLexicon(groups);
    this.root = areaOf(body, null, 0, this.lexicon);
    this.area = this.root;
    this.areas.push(this.root);
  }

  walkAll(): Segmentation {
    this.walk(this.root.element, PLAIN);
    this.close();
    return { blocks: this.blocks, areas: this.areas, root: this.root };
  }

  private walk(parent: Element, style: Style): void {
    for (let node = parent.firstChild; node; node = node.nextSibling)
      if (node.nodeType === Node.TEXT_NODE) this.readText(node.nodeValue ?? '', style);
      else if (node.nodeType === Node.ELEMENT_NODE) this.readElement(node as Element, style);
  }

  private readText(value: string, style: Style): void {
    const text = UNFOLDED.test(value) ? value.replace(/[\t\r\n ]+/g, ' ') : value;
    if (!this.run) {
      if (text === ' ' || text === '') return;
      this.run = this.startRun(style);
    }
    const { run } = this;
    run.text += text;
    if (style.linked) run.linkText += `${text} `;
    if (style.slanted) run.inline.slanted += text.length;
  }

  private readElement(element: Element, style: Style): void {
    const name = element.localName;
    if (name === 'img' || name === 'picture') {
      this.isAfterImage = true;
      this.area.images++;
    } else if (name === 'br') {
      if (this.run) this.run.text += '\n';
    } else if (isBlock(element)) this.enter(element, style);
    else if (SILENT.has(name)) this.isAfterImage ||= name === 'video' || name === 'iframe';
    else {
      this.walk(element, styleIn(name, style));
      if (this.run) noteInline(this.run.inline, name, element);
    }
  }

  private enter(element: Element, { linked }: Style): void {
    this.close();
    const outer = this.area;
    outer.children++;
    this.area = areaOf(element, outer, this.blocks.length, this.lexicon);
    this.areas.push(this.area);
    this.walk(element, { ...PLAIN, linked });
    this.close();
    this.area = outer;
  }

  private startRun(style: Style): Run {
    const inline: Inline = {
      links: 0,
      addresses: [],
      slanted: 0,
      startsLinked: style.linked,
      isWrapped: style.wrapped,
      followsImage: this.isAfterImage,
    };
    this.isAfterImage = false;
    return { text: '', linkText: '', inline };
  }

  private close(): void {
    const { run, area } = this;
    this.run = null;
    if (!run) return;
    const text = run.text.trim();
    const shape = shapeOf(text);
    if (shape.letters === 0) return;
    const key = text.toLowerCase();
    const copies = this.seen.get(key) ?? { count: 0 };
    const isRepeated = copies.count > 0 && shape.tokens >= MIN_PROSE;
    copies.count++;
    this.seen.set(key, copies);
    const { tokens } = shape;
    const linked = run.linkText === '' ? 0 : Math.min(tokens, shapeOf(run.linkText).tokens);
    const isApart = area.isApart || area.isHidden || isRepeated;
    const prose = !isApart && isProse(shape, linked) ? tokens : 0;
    const index = this.blocks.length;
    const { inline } = run;
    const before = this.tokens;
    this.blocks.push({
      index,
      area,
      text,
      shape,
      tokens,
      linked,
      prose,
      before,
      isRepeated,
      copies,
      inline,
    });
    this.tokens += tokens;
    countBlock(area, index, { tokens, linked, prose });
  }
}

/** Where words are not parted, sentences often are not either. */
const isProse = (shape: Shape, linked: number): boolean =>
  shape.tokens >= MIN_PROSE &&
  linked < MAX_LINKED_PROSE * shape.tokens &&
  (shape.isClosed || shape.commas > 0 || 2 * shape.dense > shape.letters);

const styleIn = (name: string, style: Style): Style => {
  if (name === 'a') return { ...style, linked: true };
  if (name === 'i' || name === 'em') return { ...style, slanted: true };
  return name === 'span' ? { ...style, wrapped: true } : style;
};

const noteInline = (inline: Inline, name: string, element: Element): void => {
  if (name !== 'a') return;
  inline.links++;
  const href = element.getAttribute('href') ?? '';
  if (/^(?:https?:)?\/\//i.test(href)) inline.addresses.push(href);
};

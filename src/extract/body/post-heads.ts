import type { Reading } from '../model';
import type { Area, Block } from '../model/block';
import { isNamed, words } from '../names';
import { type Mark, marksIn } from './post-marks';

const SIGNATURE = words(
  'signature, signatures, sig, post signature, postsignature, message signature, user signature',
);

/** A post: what names its author, the area that is its own, and the block that says most. */
interface Post {
  readonly author: Mark;
  readonly area: Area;
  readonly main: Block;
}

/**
 * Keeps the author and the date of each post of a discussion, and leaves out what else is said of the
 * author: rank, figures, signature.
 */
export const withHeads = (reading: Reading, thread: Element): Reading => {
  const { blocks } = reading.segmentation;
  const marks = marksIn(reading.segmentation, thread);
  const authors = largestKind(marks.filter(({ kind }) => kind === 'author'));
  const posts = postsOf(reading, authors);
  if (posts.length < 2) return reading;
  const kept = [...reading.kept];
  const heads: Mark[] = [];
  for (const { author, area, main } of posts) {
    const cell = cellOf(author, main);
    if (cell) kept.fill(false, cell.first, cell.last + 1);
    const date = marks.find(({ kind, block }) => kind === 'date' && isIn(block, area));
    heads.push(author, ...(date ? [date] : []));
  }
  for (const block of blocks) if (isSigned(block)) kept[block.index] = false;
  for (const { block } of heads) kept[block.index] = true;
  return { ...reading, kept, heads: pathsOf(heads, thread) };
};

/** Posts are made from one template: their authors' names look alike. */
const largestKind = (marks: readonly Mark[]): readonly Mark[] => {
  const kinds = new Map<string, Mark[]>();
  for (const mark of marks) kinds.set(mark.look, [...(kinds.get(mark.look) ?? []), mark]);
  return [...kinds.values()].reduce<readonly Mark[]>((a, b) => (b.length > a.length ? b : a), []);
};

/** A post is the largest area around an author that holds no other author. */
const postsOf = (
  { segmentation: { blocks }, kept, chances }: Reading,
  authors: readonly Mark[],
): readonly Post[] => {
  const counts = new Map<Area, number>();
  for (const { block } of authors)
    for (let at: Area | null = block.area; at; at = at.parent)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return authors.flatMap((author) => {
    let { area } = author.block;
    while (area.parent && counts.get(area.parent) === 1) area = area.parent;
    const weight = ({ index, tokens }: Block) => tokens * (chances[index] ?? 0);
    const own = blocks.slice(area.first, area.last + 1).filter(({ index }) => kept[index]);
    const others = own.filter((block) => block !== author.block);
    const [main] = others.sort((a, b) => weight(b) - weight(a));
    return main && counts.get(area) === 1 ? [{ author, area, main }] : [];
  });
};

/** The part of a post that is about its author: the largest around the name without the text. */
const cellOf = ({ block }: Mark, main: Block): Area | null => {
  let cell: Area | null = null;
  for (let at: Area | null = block.area; at && !isIn(main, at); at = at.parent) cell = at;
  return cell;
};

const isIn = ({ index }: Block, { first, last }: Area): boolean => index >= first && index <= last;

const isSigned = ({ area }: Block): boolean => {
  for (let at: Area | null = area; at; at = at.parent)
    if (isNamed(at.element, SIGNATURE)) return true;
  return false;
};

/** The marks, what is in them and what they stand in: no rule may take it. */
const pathsOf = (marks: readonly Mark[], thread: Element): ReadonlySet<Element> => {
  const paths = new Set<Element>();
  for (const { element } of marks) {
    for (const inside of element.querySelectorAll('*')) paths.add(inside);
    let at: Element | null = element;
    for (; at && at !== thread; at = at.parentElement) paths.add(at);
  }
  return paths;
};

import { textIn } from '../blocks';
import type { Reading } from '../model';
import type { Area, Block } from '../model/block';
import { isNamed, words } from '../names';
import { type Mark, marksIn } from './post-marks';

const SIGNATURE = words(
  'signature, signatures, sig, post signature, postsignature, message signature, user signature',
);

/** Blocks between two names of one author that head the same post. */
const MAX_APART = 6;

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
  const posts = likeliestPosts(reading, marks);
  const [first, second] = posts;
  if (!first || !second) return reading;
  const kept = [...reading.kept];
  const heads: Mark[] = [];
  for (const { author, area, main } of posts) {
    const cell = cellOf(author, main, reading);
    if (cell) kept.fill(false, cell.first, cell.last + 1);
    for (const mark of marks)
      if (isIn(mark.block, area) && isSecond(mark, author)) kept[mark.block.index] = false;
    const date = marks.find(({ kind, block }) => kind === 'date' && isIn(block, area));
    heads.push(author, ...(date ? [date] : []));
  }
  for (const block of blocks) if (isSigned(block)) kept[block.index] = false;
  for (const { block } of heads) kept[block.index] = true;
  const author = textIn(first.author.element);
  return { ...reading, kept, heads: pathsOf(heads, thread), author };
};

/** Posts are made from one template: their authors' names look alike, and most of the text is theirs. */
const likeliestPosts = (reading: Reading, marks: readonly Mark[]): readonly Post[] => {
  const looks = new Map<string, Mark[]>();
  for (const mark of marks)
    if (mark.kind === 'author') looks.set(mark.look, [...(looks.get(mark.look) ?? []), mark]);
  let best: readonly Post[] = [];
  let most = 0;
  for (const alike of looks.values()) {
    const posts = postsOf(reading, withoutSecond(alike));
    const weight = posts.reduce((sum, { main }) => sum + weightOf(reading, main), 0);
    if (weight <= most) continue;
    most = weight;
    best = posts;
  }
  return best;
};

/** Some templates name the author twice, once for narrow windows. */
const withoutSecond = (authors: readonly Mark[]): readonly Mark[] =>
  authors.filter(({ element, block }, at) => {
    const before = authors[at - 1];
    if (!before || block.index - before.block.index > MAX_APART) return true;
    return textIn(before.element) !== textIn(element);
  });

const weightOf = ({ chances }: Reading, { index, tokens }: Block): number =>
  tokens * (chances[index] ?? 0);

/** A post is the largest area around an author that holds no other author. */
const postsOf = (reading: Reading, authors: readonly Mark[]): readonly Post[] => {
  const { segmentation, kept } = reading;
  const counts = new Map<Area, number>();
  for (const { block } of authors)
    for (let at: Area | null = block.area; at; at = at.parent)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return authors.flatMap((author) => {
    let { area } = author.block;
    while (area.parent && counts.get(area.parent) === 1) area = area.parent;
    const own = segmentation.blocks.slice(area.first, area.last + 1);
    const [main] = own
      .filter((block) => kept[block.index] && block !== author.block)
      .sort((a, b) => weightOf(reading, b) - weightOf(reading, a));
    return main && counts.get(area) === 1 ? [{ author, area, main }] : [];
  });
};

/** The part of a post that is about its author: the largest around the name without any prose. */
const cellOf = ({ block }: Mark, main: Block, { segmentation, kept }: Reading): Area | null => {
  const isText = (other: Block) => other === main || (kept[other.index] && other.prose > 0);
  let cell: Area | null = null;
  for (let at: Area | null = block.area; at; at = at.parent) {
    if (segmentation.blocks.slice(at.first, at.last + 1).some(isText)) break;
    cell = at;
  }
  return cell;
};

/** The author's name again, alone in its line. */
const isSecond = (mark: Mark, author: Mark): boolean => {
  const name = textIn(author.element);
  return textIn(mark.element) === name && mark.block.text.length < 2 * name.length;
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

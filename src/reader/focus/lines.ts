/** One line of text on the screen, in CSS pixels of the window. */
export interface Line {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Whether two boxes stand beside each other: most of the smaller one is at the height of the other. */
const isBeside = (a: Line, b: Line): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) >
  0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);

const around = (a: Line, b: Line): Line => ({
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
});

/** The lines that boxes of text make, in their order; what has no width is none. */
export function linesOf(boxes: Iterable<Line>): readonly Line[] {
  const lines: Line[] = [];
  for (const { top, bottom, left, right } of boxes) {
    const last = lines.at(-1);
    const box = { top, bottom, left, right };
    if (right - left < 1) continue;
    if (last && isBeside(last, box)) lines[lines.length - 1] = around(last, box);
    else lines.push(box);
  }
  return lines;
}

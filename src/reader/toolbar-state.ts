/** Whether the toolbar is out of the way, and the turning point from which scrolling is counted. */
export interface ToolbarState {
  readonly hidden: boolean;
  readonly from: number;
}

const TOP = 140;
const DOWN = 8;
const UP = 4;

/** It hides when one reads on, and returns at the ends and on the smallest move back. */
export function afterScroll({ hidden, from }: ToolbarState, y: number, end: number): ToolbarState {
  if (y <= TOP || y >= end - 1) return { hidden: false, from: y };
  const turn = hidden ? Math.max(from, y) : Math.max(TOP, Math.min(from, y));
  if (hidden ? turn - y > UP : y - turn > DOWN) return { hidden: !hidden, from: y };
  return { hidden, from: turn };
}

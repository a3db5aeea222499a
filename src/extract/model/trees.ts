/** Boosted trees as the training writes them: one preorder walk over all trees, a stream per kind of value. */
export interface Weights {
  /** Names of the features, in the order of a row. */
  readonly features: readonly string[];
  /** Per feature the values that a row is compared with. */
  readonly cuts: readonly (readonly number[])[];
  /** One character per node: the index of its feature, `LEAF` for a leaf. */
  readonly nodes: string;
  /** One character per inner node: the index of its cut. */
  readonly splits: string;
  /** One character per leaf: its value above `HALF`, in units of `unit`. */
  readonly leaves: string;
  readonly unit: number;
  /** Log-odds before any tree. */
  readonly bias: number;
}

/** One of 91 printable characters per value: what gzip sees then is the values, not their bits. */
const FIRST = 35;
const ESCAPED = 92;
const LEAF = 90;
const HALF = 45;

/** Gives the chance, 0 to 1, that the trees see in a row of features starting at `offset`. */
export type Score = (rows: Float32Array, offset: number) => number;

/** Unpacks weights into arrays that are quick to walk, when a row is first asked about. */
export const createScore = (weights: Weights): Score => {
  let walk: Score | undefined;
  return (rows, offset) => {
    walk ??= unpack(weights);
    return walk(rows, offset);
  };
};

/** One plain loop: while code is cold, calls and callbacks take most of the time. */
const unpack = (weights: Weights): Score => {
  const { splits, leaves } = weights;
  // Bytes from a TextEncoder would be the page's own in Firefox, which lets no script read them.
  const nodes = new Uint8Array(weights.nodes.length);
  const values = new Float64Array(nodes.length);
  const rights = new Uint16Array(nodes.length);
  const roots: number[] = [];
  /** Inner nodes whose left side is being read. */
  const open: number[] = [];
  let split = 0;
  let leaf = 0;
  let isRoot = true;
  for (let at = 0; at < nodes.length; at++) {
    if (isRoot) roots.push(at);
    const feature = symbolOf(weights.nodes.charCodeAt(at));
    nodes[at] = feature;
    isRoot = feature === LEAF && open.length === 0;
    if (feature === LEAF) {
      values[at] = symbolOf(leaves.charCodeAt(leaf++)) - HALF;
      const inner = open.pop();
      if (inner !== undefined) rights[inner] = at + 1;
    } else {
      values[at] = weights.cuts[feature]?.[symbolOf(splits.charCodeAt(split++))] ?? 0;
      open.push(at);
    }
  }
  return (rows, offset) => {
    let sum = 0;
    for (const root of roots) {
      let at = root;
      for (let feature = nodes[at] ?? LEAF; feature !== LEAF; feature = nodes[at] ?? LEAF)
        at = (rows[offset + feature] ?? 0) < (values[at] ?? 0) ? at + 1 : (rights[at] ?? 0);
      sum += values[at] ?? 0;
    }
    return 1 / (1 + Math.exp(-(weights.bias + weights.unit * sum)));
  };
};

const symbolOf = (code: number): number => code - FIRST - (code > ESCAPED ? 1 : 0);

/** Something that stands over the article: a note, a picture. */
export interface Layer {
  /** Closes it; Esc does that. */
  readonly close: () => void;
  /** Answers whether the key was one of its own. */
  readonly onKey?: (key: string) => boolean;
  /** Keys that are not its own reach nothing below it. */
  readonly modal?: boolean;
}

/** The topmost is the last; there is one reader in a document. */
const layers: Layer[] = [];

/** What a part of a later script is handed, since the layers are here. */
export type PushLayer = typeof pushLayer;

/** Puts a layer on top; the answer takes it away again. */
export function pushLayer(layer: Layer): () => void {
  layers.push(layer);
  return () => {
    const at = layers.indexOf(layer);
    if (at >= 0) layers.splice(at, 1);
  };
}

/** Gives the topmost layer a key before the reader has it: `used` by it, `kept` from what is below, or `free`. */
export function keyToLayer(key: string): 'used' | 'kept' | 'free' {
  const layer = layers.at(-1);
  if (!layer) return 'free';
  if (key === 'Escape') layer.close();
  else if (!layer.onKey?.(key)) return layer.modal ? 'kept' : 'free';
  return 'used';
}

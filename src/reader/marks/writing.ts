import type { HighlightId } from '../../article';
import type { PushLayer } from '../layers';

/** The one note that is being written beside the text, and its layer: Esc first leaves the field. */
export class Writing {
  #on: HighlightId | null = null;
  #removeLayer: (() => void) | undefined;

  constructor(
    private readonly root: Document | ShadowRoot,
    private readonly pushLayer: PushLayer,
  ) {}

  get on(): HighlightId | null {
    return this.#on;
  }

  /** The note is to be shown, and to take the focus. */
  begin(id: HighlightId): void {
    this.#on = id;
  }

  /** The focus has come into the note's field. */
  entered(id: HighlightId): void {
    this.#removeLayer?.();
    this.#on = id;
    const close = () => (this.root.activeElement as HTMLElement | null)?.blur();
    this.#removeLayer = this.pushLayer({ close });
  }

  /** The focus has gone from it; answers whether it was the one. */
  left(id: HighlightId): boolean {
    if (this.#on !== id) return false;
    this.end();
    return true;
  }

  end(): void {
    this.#removeLayer?.();
    this.#removeLayer = undefined;
    this.#on = null;
  }
}

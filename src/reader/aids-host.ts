import type { Article, Progress } from '../article';
import type { Settings } from '../settings';
import type { PushLayer } from './layers';
import type { Notice } from './notices';

/** What the reading aids are handed of the reader, since they come in a script of their own. */
export interface AidsHost {
  /** The reader itself, which scrolls. */
  readonly reader: HTMLElement;
  readonly article: Article;
  readonly pushLayer: PushLayer;
  change(changes: Partial<Settings>): void;
  notify(notice: Notice): void;
  announce(message: string): void;
  remember(progress: Progress): void;
  /** An article is being read aloud, or no longer. */
  listening(isOn: boolean): void;
}

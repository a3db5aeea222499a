import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { useMedia } from '../ui';
import { Later } from './later';
import type { Look } from './look';
import { type Section, sectionsOf } from './outline';
import type { Panel } from './panel';
import type { Parts } from './parts';

/** Fewer headings need no contents. */
const FEWEST = 2;

const NONE: readonly Section[] = [];

/** The window's width in CSS pixels from which the contents stand beside the text. */
const DOCKED = '(min-width: 1280px)';

interface ContentsPanelOptions {
  /** The list of sections is one of them. */
  readonly parts: Parts | null;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly title: RefObject<HTMLElement | null>;
  /** Names what is drawn; null while nothing is. */
  readonly drawn: string | null;
  readonly look: Look;
  readonly panel: Panel | null;
  readonly setPanel: (panel: Panel | null) => void;
  readonly dismissPanel: () => void;
  /** There may be room for them beside the text. */
  readonly canDock: boolean;
}

/** The contents where they are now: beside the text, in a panel, or put away. */
export interface ContentsPanel {
  readonly list: ComponentChildren;
  readonly docked: boolean;
  readonly shown: boolean;
  toggle(): void;
}

/** The article's sections, its title first; none when there are too few, or nothing is drawn. */
function useSections({ scroller, title, drawn }: ContentsPanelOptions): readonly Section[] {
  const [sections, setSections] = useState(NONE);
  // Before the article is painted: its button in the toolbar comes with it.
  useLayoutEffect(() => {
    const body = scroller.current?.querySelector('.article-body');
    const headings = body && drawn !== null ? sectionsOf(body) : NONE;
    if (!title.current || headings.length < FEWEST) return setSections(NONE);
    const first = { element: title.current, title: title.current.textContent ?? '', level: 2 };
    setSections([first, ...headings]);
  }, [drawn]);
  return sections;
}

/** Contents beside the text stay until they are put away; those in a panel go with the choice. */
export function useContentsPanel(options: ContentsPanelOptions): ContentsPanel | null {
  const { scroller, parts, look, panel, setPanel, dismissPanel } = options;
  const sections = useSections(options);
  const docked = useMedia(DOCKED) && options.canDock;
  if (sections.length === 0) return null;
  const shown = docked ? look.settings.showContents : panel === 'contents';
  const toggle = () => {
    if (docked) look.change({ showContents: !shown });
    else setPanel(shown ? null : 'contents');
  };
  const chosen = () => docked || dismissPanel();
  const list = parts && scroller.current && (
    <Later
      draw={docked ? parts.contents : parts.contentsPanel}
      with={{ sections, scroller: scroller.current, chosen }}
    />
  );
  return { list, docked, shown, toggle };
}

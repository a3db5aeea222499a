import type { ComponentChildren, RefObject } from 'preact';
import { useMedia } from '../ui';
import { ContentsList, goToSection, useContents } from './contents';
import type { Look } from './look';
import type { Section } from './outline';
import type { Panel } from './panel';

/** The window's width in CSS pixels from which the contents stand beside the text. */
const DOCKED = '(min-width: 1280px)';

interface ContentsPanelOptions {
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

/** Contents beside the text stay until they are put away; those in a panel go with the choice. */
export function useContentsPanel(options: ContentsPanelOptions): ContentsPanel | null {
  const { scroller, title, drawn, look, panel, setPanel, dismissPanel } = options;
  const contents = useContents(scroller, title, drawn);
  const docked = useMedia(DOCKED) && options.canDock;
  if (contents.sections.length === 0) return null;
  const go = (section: Section) => {
    if (!docked) dismissPanel();
    if (scroller.current) goToSection(scroller.current, section);
  };
  const shown = docked ? look.settings.showContents : panel === 'contents';
  const toggle = () => {
    if (docked) look.change({ showContents: !shown });
    else setPanel(shown ? null : 'contents');
  };
  return { list: <ContentsList {...contents} go={go} />, docked, shown, toggle };
}

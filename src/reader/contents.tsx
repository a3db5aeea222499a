import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import type { Section } from './outline';
import { Popover } from './popover';
import { BAR } from './reading-place';

/** The last section that begins in the upper third of `scroller`. */
function currentIn(sections: readonly Section[], scroller: Element): number {
  const { top, height } = scroller.getBoundingClientRect();
  const edge = top + height / 3;
  const isAbove = ({ element }: Section) => element.getBoundingClientRect().top <= edge;
  return Math.max(0, sections.findLastIndex(isAbove));
}

/** The section that is being read, as the text scrolls. */
function useCurrent(sections: readonly Section[], scroller: Element): number {
  const [current, setCurrent] = useState(() => currentIn(sections, scroller));
  useEffect(() => {
    const follow = () => setCurrent(currentIn(sections, scroller));
    const listening = new AbortController();
    scroller.addEventListener('scroll', follow, { passive: true, signal: listening.signal });
    follow();
    return () => listening.abort();
  }, [sections]);
  return current;
}

/** Brings a section below the toolbar and gives it the focus, so that reading goes on from there. */
function goToSection(scroller: Element, { element }: Section): void {
  const gap = BAR + 16;
  const { top } = scroller.getBoundingClientRect();
  scroller.scrollTop += element.getBoundingClientRect().top - top - gap;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

interface ContentsListProps {
  readonly sections: readonly Section[];
  readonly scroller: Element;
  /** Called before a section is gone to. */
  readonly chosen: () => void;
}

/** The sections as buttons; the one being read is marked and kept in view. */
export function ContentsList({ sections, scroller, chosen }: ContentsListProps) {
  const current = useCurrent(sections, scroller);
  const go = (section: Section) => {
    chosen();
    goToSection(scroller, section);
  };
  return (
    <nav class="contents" aria-label={t('readerContents')}>
      <p aria-hidden="true">{t('readerContents')}</p>
      <ol>
        {sections.map((section, index) => (
          <li key={section.element}>
            <button
              type="button"
              class={section.level > 2 ? `deep-${section.level}` : undefined}
              aria-current={index === current ? 'true' : undefined}
              dir="auto"
              onClick={() => go(section)}
            >
              {section.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same in a panel below its button, where there is no room beside the text. */
export const ContentsPopover = (props: ContentsListProps) => (
  <Popover role="dialog" class="contents-panel" label={t('readerContents')} dismiss={props.chosen}>
    <ContentsList {...props} />
  </Popover>
);

import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n';
import { type Section, sectionsOf } from './outline';
import { BAR } from './reading-place';

/** Fewer headings need no contents. */
const FEWEST = 2;

/** The article's sections, its title first, and the one being read; none when there are too few. */
export interface Contents {
  readonly sections: readonly Section[];
  readonly current: number;
}

const NONE: Contents = { sections: [], current: 0 };

/** The last section that begins in the upper third of `scroller`. */
function currentIn(sections: readonly Section[], scroller: Element): number {
  const { top, height } = scroller.getBoundingClientRect();
  const edge = top + height / 3;
  const isAbove = ({ element }: Section) => element.getBoundingClientRect().top <= edge;
  return Math.max(0, sections.findLastIndex(isAbove));
}

/** Reads the sections of what `drawn` names and follows the scrolling; null while nothing is drawn. */
export function useContents(
  scroller: RefObject<HTMLElement | null>,
  title: RefObject<HTMLElement | null>,
  drawn: string | null,
): Contents {
  const [contents, setContents] = useState(NONE);
  useEffect(() => {
    const element = scroller.current;
    const body = element?.querySelector('.article-body');
    const headings = body && drawn !== null ? sectionsOf(body) : [];
    if (!element || !title.current || headings.length < FEWEST) return setContents(NONE);
    const first = { element: title.current, title: title.current.textContent ?? '', level: 2 };
    const sections = [first, ...headings];
    const follow = () => {
      const current = currentIn(sections, element);
      setContents((last) =>
        last.sections === sections && last.current === current ? last : { sections, current },
      );
    };
    const listening = new AbortController();
    element.addEventListener('scroll', follow, { passive: true, signal: listening.signal });
    follow();
    return () => listening.abort();
  }, [drawn]);
  return contents;
}

/** Brings a section below the toolbar and gives it the focus, so that reading goes on from there. */
export function goToSection(scroller: Element, { element }: Section): void {
  const gap = BAR + 16;
  const { top } = scroller.getBoundingClientRect();
  scroller.scrollTop += element.getBoundingClientRect().top - top - gap;
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

interface ContentsListProps extends Contents {
  readonly go: (section: Section) => void;
}

/** The sections as buttons; the one being read is marked and kept in view. */
export function ContentsList({ sections, current, go }: ContentsListProps) {
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

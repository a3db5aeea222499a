import { useEffect } from 'preact/hooks';
import { t } from '../i18n';
import { focusedIn } from './keys';
import type { Reading } from './reading';
import { formsGiven } from './special';

type Told = Omit<Reading, 'run' | 'place' | 'share' | 'marks' | 'contents' | 'aids'>;

/** Tells what has come into view, and gives it the focus. */
export function useAnnouncements(reading: Told): void {
  const { its, article, joined, shown, look, panel, parts, partsGone } = reading;
  const { scroller, title, notices, saving } = reading;
  const isLeft = its?.isLeft === true;
  useEffect(() => {
    if (isLeft) notices.announce(t('readerPageLeft'));
  }, [isLeft]);

  const isToldWhy = shown === 'unreadable' && (parts !== null || partsGone);
  useEffect(() => {
    const heading = scroller.current?.querySelector<HTMLElement>('#title[tabindex]');
    (heading ?? scroller.current)?.focus({ preventScroll: true });
    if (!article || shown !== 'article') return;
    notices.announce(t('readerOpened', article.title, article.minutes));
    const action = { label: t('readerStartAgain'), onPress: () => startAgain(reading) };
    if (its?.start?.isReturn) notices.notify({ message: t('readerContinued'), action });
  }, [shown, article?.url, isToldWhy]);

  useEffect(() => {
    if (!joined) return;
    // The button that was pressed may be gone.
    if (!focusedIn(title.current)?.isConnected) scroller.current?.focus({ preventScroll: true });
    notices.announce(formsGiven()?.partText(joined.article.completeness) ?? '');
    if (saving.saved) void saving.save();
  }, [joined]);

  useEffect(() => {
    if (panel === 'appearance') look.loadSamples();
  }, [panel]);
}

function startAgain({ scroller, title }: Pick<Reading, 'scroller' | 'title'>): void {
  if (scroller.current) scroller.current.scrollTop = 0;
  title.current?.focus({ preventScroll: true });
}

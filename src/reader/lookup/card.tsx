import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t, uiLanguage } from '../../i18n';
import { lookUpLink, type Settings } from '../../settings';
import { Button, CLOSE, EXTERNAL, Icon, IconButton } from '../../ui';
import type { Availability, Task } from './models';

const TASK_NAMES: Readonly<Record<Task['kind'], MessageKey>> = {
  translate: 'lookUpTranslate',
  summarise: 'lookUpSummarise',
};
const LOAD_NAMES: Readonly<Record<Task['kind'], MessageKey>> = {
  translate: 'lookUpLoadTranslate',
  summarise: 'lookUpLoadSummarise',
};

/** What fits into the address of a search, in characters. */
const LONGEST = 200;

export interface CardProps {
  /** What is selected; empty where nothing is. */
  readonly selected: string;
  /** The article's text, where it is what a model is given. */
  readonly text: string;
  readonly lang: string;
  readonly settings: Settings;
  readonly tasks: readonly Task[];
  readonly close: () => void;
}

/** Opens the search in a tab of its own, on a press only, and says where that leads before. */
const LookUp = ({ selected, settings }: CardProps) => {
  if (selected === '') return <p class="hint">{t('lookUpNothing')}</p>;
  const address = lookUpLink(settings.lookUpAddress, selected.slice(0, LONGEST));
  return (
    <a
      class="button primary"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      referrerpolicy="no-referrer"
    >
      <Icon of={EXTERNAL} />
      {t('lookUpAt', new URL(address).host)}
    </a>
  );
};

type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly share: number }
  | { readonly kind: 'working' | 'failed' }
  | { readonly kind: 'done'; readonly text: string };

/** Says what it costs before the first press, since that can load a model. */
function ModelTask({ task, text, lang }: { task: Task; text: string; lang: string }) {
  const [availability, setAvailability] = useState<Availability>('unavailable');
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' });
  const open = useRef(new AbortController());
  useEffect(() => {
    const { signal } = open.current;
    task.availability().then(
      (found) => signal.aborted || setAvailability(found),
      () => setAvailability('unavailable'),
    );
    return () => open.current.abort();
  }, []);
  if (availability === 'unavailable') return null;
  const run = () => {
    const { signal } = open.current;
    const show = (next: Progress) => signal.aborted || setProgress(next);
    show({ kind: 'working' });
    task
      .run(text, signal, (share) =>
        show(share < 1 ? { kind: 'loading', share } : { kind: 'working' }),
      )
      .then(
        (result) => show({ kind: 'done', text: result }),
        () => show({ kind: 'failed' }),
      );
  };
  const isHere = availability === 'available';
  const isBusy = progress.kind === 'loading' || progress.kind === 'working';
  return (
    <div class="look-up-task">
      <Button onClick={run} aria-disabled={isBusy} aria-busy={isBusy}>
        {t((isHere ? TASK_NAMES : LOAD_NAMES)[task.kind])}
      </Button>
      {!isHere && progress.kind === 'idle' && <p class="hint">{t('lookUpLoadHint')}</p>}
      <p
        role="status"
        class="look-up-result"
        dir="auto"
        lang={task.kind === 'translate' ? uiLanguage() : lang}
      >
        {progress.kind === 'loading' && t('lookUpLoading', Math.round(progress.share * 100))}
        {progress.kind === 'working' && t('lookUpWorking')}
        {progress.kind === 'failed' && t('lookUpFailed')}
        {progress.kind === 'done' && progress.text}
      </p>
    </div>
  );
}

/** What can be asked about a selection or an article; it takes the focus, and Esc closes it. */
export function Card(props: CardProps) {
  const { selected, text, tasks, lang, close } = props;
  const card = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // The close button comes first, but is not what the card was opened for.
    const first = card.current?.querySelector<HTMLElement>('a') ?? card.current;
    first?.focus({ preventScroll: true });
  }, []);
  return (
    <section ref={card} class="look-up" role="dialog" tabIndex={-1} aria-label={t('lookUpTitle')}>
      <p class="look-up-words" lang={lang}>
        <bdi>{selected === '' ? t('lookUpArticle') : `“${selected}”`}</bdi>
      </p>
      <IconButton icon={CLOSE} label={t('readerClosePanel')} onClick={close} />
      <LookUp {...props} />
      {tasks.map((task) => (
        <ModelTask key={task.kind} task={task} text={selected || text} lang={lang} />
      ))}
    </section>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { useContentsPanel } from './contents-panel';
import { useKeys } from './keys';
import { useParts } from './later';
import { pushLayer } from './layers';
import { useMarks } from './marks/use-marks';
import { useNotices } from './notices';
import { type Panel, usePanel } from './panel';
import type { ArticleShown, ReaderProps, Reading, Tools } from './reading';
import { useReadingPlace } from './reading-place';
import { runLater } from './run-later';
import { useSaving } from './saving';
import { useAids } from './use-aids';
import { useAnnouncements } from './use-announcements';
import { useArticle } from './use-article';
import { usePlace } from './use-place';

/** When what comes later is wanted. */
function wantedWith({ shown, its }: ArticleShown) {
  if (shown === 'unreadable' || its?.savedAt !== undefined) return 'now';
  return shown === 'article' ? 'quiet' : 'later';
}

/** The parts that come later, and the panel of them that is open. */
function useTools(
  { actions }: ReaderProps,
  told: Pick<Tools, 'notices' | 'noAnswer'>,
  shown: ArticleShown,
  [panel, showPanel, dismissPanel]: ReturnType<typeof usePanel>,
): Tools {
  const wanted = wantedWith(shown);
  const [parts, withParts, partsGone] = useParts(actions.loadParts, wanted, told.noAnswer);
  const setPanel = (next: Panel | null) => {
    if (next === null) showPanel(next);
    else withParts(() => showPanel(next));
  };
  return { ...told, panel, setPanel, dismissPanel, parts, withParts, partsGone };
}

type Held = Omit<Reading, 'run' | 'marks' | 'contents' | 'aids' | 'place' | 'share'>;

/** The aids of the article, not while it stands among what is none of it. */
const useArticleAids = ({ props, scroller, notices, noAnswer, withParts, ...shown }: Held) =>
  useAids(
    {
      reader: scroller,
      article: shown.article,
      drawn: shown.its?.ledger ? null : shown.drawn,
      settings: shown.look.settings,
      actions: props.actions,
      change: shown.look.change,
      notify: notices.notify,
      announce: notices.announce,
      failed: noAnswer,
    },
    withParts,
  );

/** The highlights of the article as it is drawn. */
function useArticleMarks(
  { props, scroller, notices, article, parts, saving, look }: Held,
  drawn: string | null,
  aids: Reading['aids'],
) {
  const latest = useRef({ saving, settings: look.settings });
  latest.current = { saving, settings: look.settings };
  return useMarks(parts, drawn, saving.saved?.id ?? null, () =>
    scroller.current && article && props.actions.marks
      ? {
          scroller: scroller.current,
          actions: props.actions.marks,
          saved: () => latest.current.saving.saved?.id ?? null,
          keep: () => latest.current.saving.secure(),
          giveUp: () => void latest.current.saving.remove(),
          source: `${article.title}\n${article.url}`,
          notify: notices.notify,
          announce: notices.announce,
          pushLayer,
          settings: () => latest.current.settings,
          listenFrom: (range) => aids.with((desk) => desk.listenFrom(range)),
          lookUp: (words) => aids.with((desk) => desk.lookUp(words)),
        }
      : null,
  );
}

/** What is read, where, and with what: all that the reader draws. */
export function useReading(props: ReaderProps): Reading {
  const { actions, surface, fittings } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const panels = usePanel(scroller);
  const notices = useNotices();
  const told = { notices, noAnswer: () => notices.notify({ message: t('reasonNoAnswer') }) };
  const shown = useArticle(props, scroller, told);
  const tools = useTools(props, told, shown, panels);
  const { its, article, joined } = shown;
  const saving = useSaving(article, its?.saved ?? null, actions, notices.notify, tools);
  useEffect(() => {
    if (article) return tools.parts?.watchSaved(article, saving.follow);
  }, [tools.parts, article?.url]);
  const held: Held = { ...shown, ...tools, props, scroller, title, saving };
  const place = useReadingPlace(scroller, title, shown.shown, tools.parts);
  const share = usePlace(scroller, {
    start: joined ? joined.spot : its?.start ? { place: its.start.place, below: 0 } : null,
    drawn: shown.drawn,
    remember: (progress) => article && actions.remember(article, progress),
  });
  const aids = useArticleAids(held);
  const drawn = shown.drawn && its?.ledger ? `${shown.drawn} ledger` : shown.drawn;
  const contents = useContentsPanel({ ...held, drawn, canDock: !fittings?.isBeside });
  const marks = useArticleMarks(held, drawn, aids);
  useAnnouncements(held);
  const run = runLater({ ...held, place, share, aids, contents, marks });
  if (props.handle) Object.assign(props.handle, { save: saving.save, escape: run.escape });
  useKeys(surface, scroller, {
    ...tools,
    keys: shown.keys,
    during: fittings?.isBeside ? 'focused' : 'open',
    run: (command) => {
      if (tools.panel !== 'shortcuts' || command === 'escape') run[command]();
    },
    first: aids.onKey,
  });
  return { ...held, place, share, aids, contents, marks, run };
}

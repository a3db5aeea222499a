import { useEffect, useRef } from 'preact/hooks';
import { t, uiDirection, uiLanguage } from '../i18n';
import { keysIn, type Settings, siteOf } from '../settings';
import { Status, Toast } from '../ui';
import { ArticleView } from './article-view';
import { useContentsPanel } from './contents-panel';
import { useAlways } from './corrections/always';
import { minutesLeft } from './format';
import { focusedIn, useKeys } from './keys';
import { Later, useParts } from './later';
import { changesTo, movesIn } from './later-commands';
import { pushLayer } from './layers';
import { useLook } from './look';
import { useMarks } from './marks/use-marks';
import { useNotices } from './notices';
import { useArticlePages } from './pages';
import { type Panel, usePanel } from './panel';
import { placesGiven } from './places-given';
import { ProgressLine } from './progress-line';
import { useReadingPlace } from './reading-place';
import { useSaving } from './saving';
import { formsGiven } from './special';
import { Loading, Refused } from './states';
import { Toolbar } from './toolbar';
import { useAids } from './use-aids';
import { usePlace } from './use-place';
import type { Fittings, ImageSource, ReaderActions, Run, Surface, View } from './view';

interface ReaderProps {
  readonly view: View;
  readonly settings: Settings;
  readonly actions: ReaderActions;
  readonly close: () => void;
  /** Stored pictures in place of the web's; without it pictures come from where the page has them. */
  readonly imageSource?: ImageSource;
  readonly surface: Surface;
  readonly fittings?: Fittings;
  /** Receives what can be asked of the reader from outside. */
  readonly handle?: { save?: () => Promise<void>; escape?: () => void };
}

/** Shows an article, or why there is none, with all the tools of reading. */
export function Reader({
  view,
  actions,
  close,
  imageSource,
  surface,
  fittings,
  ...props
}: ReaderProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [panel, showPanel, dismissPanel] = usePanel(scroller);
  const notices = useNotices();
  const noAnswer = () => notices.notify({ message: t('reasonNoAnswer') });
  const given = view.kind === 'article' ? view.article : null;
  const { joined, choice: pages } = useArticlePages(given, {
    before: view.kind === 'article' ? view.stitched : undefined,
    load: actions.loadPages,
    spotNow: () => (scroller.current && placesGiven()?.spotOf(scroller.current)) || null,
    failed: noAnswer,
  });
  const article = joined?.article ?? given;
  const look = useLook(article, props.settings, actions, scroller, () =>
    notices.notify({ message: t('settingsFailed') }),
  );
  const { settings } = look;
  const keys = keysIn(settings);
  const shown = view.kind === 'article' && !look.ready ? 'loading' : view.kind;
  const isCopy = view.kind === 'article' && view.savedAt !== undefined;
  const wanted = shown === 'unreadable' || isCopy ? 'now' : shown === 'article' ? 'quiet' : 'later';
  const [parts, withParts, partsGone] = useParts(actions.loadParts, wanted, noAnswer);
  const setPanel = (next: Panel | null) => {
    if (next === null) showPanel(next);
    else withParts(() => showPanel(next));
  };
  const after = (act: () => void) => () => {
    setPanel(null);
    act();
  };
  const saving = useSaving(
    article,
    view.kind === 'article' ? view.saved : null,
    actions,
    notices.notify,
  );
  useEffect(() => {
    if (article) return parts?.watchSaved(article, saving.follow);
  }, [parts, article?.url]);
  const place = useReadingPlace(scroller, title, shown);
  const start = (view.kind === 'article' && view.start) || null;
  const stored = (imageSource && view.kind === 'article' && view.saved?.storedImages) || '';
  const drawn =
    article && shown === 'article' ? `${article.url}${article.html.length} ${stored}` : null;
  const ledger = (view.kind === 'article' && view.ledger) || null;
  // While the article is put right it stands among what is none of it.
  const plain = ledger ? null : drawn;
  const share = usePlace(scroller, {
    start: joined ? joined.spot : start && { place: start.place, below: 0 },
    drawn,
    remember: (progress) => article && actions.remember(article, progress),
  });
  const aids = useAids({
    reader: scroller,
    article,
    drawn: plain,
    settings,
    actions,
    change: look.change,
    notify: notices.notify,
    announce: notices.announce,
    failed: noAnswer,
  });
  const drawnBody = drawn && ledger ? `${drawn} ledger` : drawn;
  const contents = useContentsPanel({
    scroller,
    title,
    drawn: drawnBody,
    parts,
    look,
    panel,
    setPanel,
    dismissPanel,
    canDock: !fittings?.isBeside,
  });
  const latest = useRef({ saving, settings });
  latest.current = { saving, settings };
  const marks = useMarks(parts, drawnBody, saving.saved?.id ?? null, () =>
    scroller.current && article && actions.marks
      ? {
          scroller: scroller.current,
          actions: actions.marks,
          saved: () => latest.current.saving.saved?.id ?? null,
          keep: () => latest.current.saving.secure(),
          giveUp: () => void latest.current.saving.remove(),
          source: `${article.title}\n${article.url}`,
          notify: notices.notify,
          announce: notices.announce,
          pushLayer,
          settings: () => latest.current.settings,
          listenFrom: aids.listenFrom,
          lookUp: aids.lookUp,
        }
      : null,
  );
  const isLeft = view.kind === 'article' && view.isLeft === true;
  useEffect(() => {
    if (isLeft) notices.announce(t('readerPageLeft'));
  }, [isLeft]);
  const { corrections } = actions;
  const always = useAlways(actions.always, panel === 'more');
  const toggleSaved = () => void (saving.saved ? saving.remove() : saving.save());

  const isToldWhy = shown === 'unreadable' && (parts !== null || partsGone);
  useEffect(() => {
    const heading = scroller.current?.querySelector<HTMLElement>('#title[tabindex]');
    (heading ?? scroller.current)?.focus({ preventScroll: true });
    if (article && shown === 'article')
      notices.announce(t('readerOpened', article.title, article.minutes));
    if (start?.isReturn && shown === 'article')
      notices.notify({
        message: t('readerContinued'),
        action: { label: t('readerStartAgain'), onPress: startAgain },
      });
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

  const startAgain = () => {
    if (scroller.current) scroller.current.scrollTop = 0;
    title.current?.focus({ preventScroll: true });
  };
  const original = () => {
    if (surface === 'overlay') close();
    else if (article) window.open(article.url, '_blank', 'noopener,noreferrer');
  };
  // The page below the overlay has its own main landmark, and a document may have but one.
  const Main = surface === 'overlay' ? 'div' : 'main';
  const run: Run = {
    ...movesIn(scroller, withParts),
    ...changesTo(look, notices.announce, withParts),
    ...aids.commands,
    save: () => article && toggleSaved(),
    favourite: () => void saving.toggle('favourite'),
    archive: () => void saving.toggle('archived'),
    tags: () => article && void saving.secure().then((id) => id && actions.editTags?.(id)),
    original,
    leftOut: () => withParts(() => article && corrections?.show()),
    undo: notices.undo,
    contents: () => contents?.toggle(),
    highlight: () => withParts(() => marks.with((at) => at.highlight())),
    note: () => withParts(() => marks.with((at) => at.note())),
    appearance: () => setPanel(panel === 'appearance' ? null : 'appearance'),
    shortcuts: () => setPanel('shortcuts'),
    escape: () => (panel ? setPanel(null) : aids.stop() || close()),
  };
  if (props.handle) Object.assign(props.handle, { save: saving.save, escape: run.escape });
  const during = fittings?.isBeside ? 'focused' : 'open';
  useKeys(
    surface,
    scroller,
    keys,
    during,
    (command) => {
      if (panel !== 'shortcuts' || command === 'escape') run[command]();
    },
    aids.onKey,
  );

  const closePanelOutside = (event: PointerEvent) => {
    const target = event.target as Element;
    if (panel && panel !== 'shortcuts' && !target.closest('.popover, [aria-expanded=true]'))
      dismissPanel();
  };

  return (
    <div
      class="reader"
      ref={scroller}
      tabIndex={-1}
      data-theme={settings.theme}
      dir={uiDirection()}
      lang={uiLanguage()}
      style={{ '--reading': look.style['--reading'] }}
      onPointerDown={closePanelOutside}
    >
      {settings.showProgress && article && <ProgressLine scroller={scroller} dir={article.dir} />}
      <Toolbar
        hidden={place.toolbarHidden && !settings.keepToolbar}
        waits={shown === 'loading'}
        middle={
          article && place.titleGone
            ? { title: article.title, left: minutesLeft(article.minutes, share) }
            : null
        }
        saving={
          article && {
            isSaved: saving.saved !== null,
            busy: saving.busy,
            detail: saving.detail,
            onPress: toggleSaved,
          }
        }
        contents={contents}
        listening={
          plain === null ? null : { isOn: aids.isListening, onPress: aids.toggleListening }
        }
        keys={keys}
        panel={panel}
        setPanel={setPanel}
        appearance={
          parts && (
            <Later
              draw={parts.appearance}
              with={{
                settings,
                size: look.size,
                fonts: look.fonts,
                site: article && siteOf(article.url),
                change: look.change,
                dismiss: dismissPanel,
                ask: () => {
                  setPanel(null);
                  aids.lookUp('');
                },
              }}
            />
          )
        }
        close={close}
        start={fittings?.start}
        tools={article && fittings?.tools?.(run)}
        menu={
          parts && (
            <Later
              draw={parts.moreMenu}
              with={{
                keys,
                dismiss: dismissPanel,
                original,
                openSaved: after(actions.openSaved),
                print: after(() => window.print()),
                shortcuts: () => setPanel('shortcuts'),
                marks:
                  article && actions.marks
                    ? () => {
                        dismissPanel();
                        marks.with((at) => at.list());
                      }
                    : null,
                leftOut: article && corrections ? after(corrections.show) : null,
                pick: corrections ? after(corrections.pick) : null,
                always: article && always ? { ...always, site: siteOf(article.url) ?? '' } : null,
                children: article && fittings?.menu?.(() => setPanel(null)),
              }}
            />
          )
        }
      />
      {contents?.docked && contents.shown && contents.list}
      <Main class="page">
        <div class="column">
          {(shown === 'loading' || (shown === 'unreadable' && !parts && !partsGone)) && (
            <Loading close={close} />
          )}
          {view.kind === 'unreadable' && parts && (
            <Later
              draw={parts.unreadable}
              with={{
                reason: view.reason,
                wholePage: actions.wholePage,
                corrections,
                openSaved: actions.openSaved,
                close,
              }}
            />
          )}
          {view.kind === 'unreadable' && !parts && partsGone && (
            <Refused reason={view.reason} close={close} />
          )}
          {view.kind === 'article' &&
            view.savedAt !== undefined &&
            shown === 'article' &&
            parts && <Later draw={parts.offline} with={{ savedAt: view.savedAt }} />}
          {article && shown === 'article' && (
            <ArticleView
              article={article}
              look={look}
              title={title}
              ledger={ledger}
              imageSource={imageSource}
              newTab={surface === 'page'}
              pages={pages}
              copy={surface === 'page' ? saving.saved : null}
              pictures={
                actions.fetchPictures && {
                  loading: saving.completing,
                  load: () => void saving.complete(),
                }
              }
              follow={settings.followLinks ? actions.follow : undefined}
              withParts={withParts}
              onCopied={(done) =>
                notices.notify({ message: t(done ? 'readerCopied' : 'readerNotCopied') })
              }
            >
              {view.kind === 'article' && view.left && !ledger && parts && corrections && (
                <Later
                  draw={parts.leftOut}
                  with={{ left: view.left, unmatched: view.unmatched ?? 0, ...corrections }}
                />
              )}
            </ArticleView>
          )}
          {article && shown === 'article' && fittings?.end?.(run)}
        </div>
      </Main>
      {panel === 'shortcuts' && parts && (
        <Later draw={parts.shortcuts} with={{ keys, close: () => setPanel(null) }} />
      )}
      {isLeft && actions.readNewPage && parts && (
        <Later draw={parts.pageLeft} with={{ readNew: actions.readNewPage }} />
      )}
      {notices.notice && (
        <Toast
          message={notices.notice.message}
          action={notices.notice.action}
          onDone={notices.dismiss}
        />
      )}
      <Status>{notices.status}</Status>
    </div>
  );
}

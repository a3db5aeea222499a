import { uiDirection, uiLanguage } from '../i18n';
import { Status, Toast } from '../ui';
import { Later } from './later';
import { ProgressLine } from './progress-line';
import { ReaderPage } from './reader-page';
import { ReaderTools } from './reader-tools';
import type { ReaderProps, Reading } from './reading';
import { useReading } from './use-reading';

/** What lies over the article for a while. */
function Over({ reading }: { readonly reading: Reading }) {
  const { props, its, parts, panel, setPanel, notices, keys } = reading;
  const { readNewPage } = props.actions;
  const { notice } = notices;
  return (
    <>
      {panel === 'shortcuts' && parts && (
        <Later draw={parts.shortcuts} with={{ keys, close: () => setPanel(null) }} />
      )}
      {its?.isLeft && readNewPage && parts && (
        <Later draw={parts.pageLeft} with={{ readNew: readNewPage }} />
      )}
      {notice && <Toast message={notice.message} action={notice.action} onDone={notices.dismiss} />}
      <Status>{notices.status}</Status>
    </>
  );
}

/** Shows an article, or why there is none, with all the tools of reading. */
export function Reader(props: ReaderProps) {
  const reading = useReading(props);
  const { scroller, article, look, panel, dismissPanel, contents } = reading;
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
      data-theme={look.settings.theme}
      dir={uiDirection()}
      lang={uiLanguage()}
      style={{ '--reading': look.style['--reading'] }}
      onPointerDown={closePanelOutside}
    >
      {look.settings.showProgress && article && (
        <ProgressLine scroller={scroller} dir={article.dir} />
      )}
      <ReaderTools reading={reading} />
      {contents?.docked && contents.shown && contents.list}
      <ReaderPage reading={reading} />
      <Over reading={reading} />
    </div>
  );
}

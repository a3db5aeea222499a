import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Colour } from '../../../article';
import { explain, t } from '../../../i18n';
import {
  type HighlightedArticle,
  recolourHighlight,
  removeHighlight,
  restoreHighlight,
} from '../../../library';
import { highlightsToJson, highlightsToMarkdown } from '../../../library/export';
import type { ColourNames } from '../../../settings';
import { BACK, Button, Icon, SEARCH, Status, Toast } from '../../../ui';
import { Blank } from '../../list/empty';
import { type Undo, useUndo } from '../../list/use-undo';
import { Entry, type EntryActions } from './entry';
import { useFound, useHighlights } from './use-highlights';

/** Saves text as a file of that name. */
function download(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function useActions(undo: Undo, tell: (message: string) => void): EntryActions {
  const { perform } = undo;
  return useMemo(
    () => ({
      recolour: ({ id, colour }, next) =>
        void perform(
          t('highlightsRecoloured'),
          () => recolourHighlight(id, next),
          () => recolourHighlight(id, colour),
        ),
      copy: ({ quote }, { title, siteName, url }) => {
        const source = [title, siteName].filter(Boolean).join(', ');
        navigator.clipboard.writeText(`“${quote.exact}”\n${source}\n${url}`).then(
          () => tell(t('marksCopied')),
          () => tell(t('readerNotCopied')),
        );
      },
      remove: ({ id }) =>
        void perform(
          t('marksRemoved'),
          () => removeHighlight(id),
          () => restoreHighlight(id),
        ),
    }),
    [perform],
  );
}

interface HeadProps {
  readonly articles: readonly HighlightedArticle[];
  readonly count: number;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly names: ColourNames;
}

/** What a colour is called where that is the reader's own word for it. */
const called =
  (names: ColourNames) =>
  (colour: Colour): string | null =>
    names[colour] ?? null;

const Head = ({ articles, count, query, setQuery, names }: HeadProps) => (
  <header class="highlights-head">
    <a class="button quiet" href="#saved">
      <Icon of={BACK} />
      {t('highlightsBack')}
    </a>
    <h1>
      {t('marksList')} <span class="number">{count}</span>
    </h1>
    <search class="field">
      <Icon of={SEARCH} small />
      <input
        type="search"
        aria-label={t('highlightsSearch')}
        placeholder={t('highlightsSearch')}
        value={query}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
    </search>
    <div class="highlights-out" role="toolbar" aria-label={t('highlightsExport')}>
      <Button
        disabled={count === 0}
        onClick={() =>
          download(highlightsToMarkdown(articles, called(names)), 'highlights.md', 'text/markdown')
        }
      >
        Markdown
      </Button>
      <Button
        disabled={count === 0}
        onClick={() =>
          download(
            highlightsToJson(articles, called(names)),
            'highlights.json',
            'application/ld+json',
          )
        }
      >
        JSON
      </Button>
    </div>
  </header>
);

/** Articles that are drawn at first; the rest when it is asked for. */
const AT_ONCE = 50;

/** All highlights by article: to be searched, opened in their place, changed, copied and exported. */
export function Highlights({ names }: { names: ColourNames }) {
  const listed = useHighlights();
  const [query, setQuery] = useState('');
  const [drawn, setDrawn] = useState(AT_ONCE);
  const [said, setSaid] = useState<string | null>(null);
  const undo = useUndo();
  const actions = useActions(undo, setSaid);
  const found = useFound(listed?.ok ? listed.value : [], query);
  const count = found.reduce((sum, { highlights }) => sum + highlights.length, 0);
  const { notice } = undo;
  useEffect(() => {
    document.title = t('pageTitle', t('marksList'));
  }, []);
  const message = said ?? notice?.message ?? null;
  return (
    <main class="highlights">
      <Head articles={found} count={count} query={query} setQuery={setQuery} names={names} />
      {listed && !listed.ok && <Blank title={explain(listed.error)}>{null}</Blank>}
      {listed?.ok && count === 0 && (
        <Blank title={t(query === '' ? 'highlightsNone' : 'highlightsNotFound')}>
          <p>{query === '' && t('marksNone')}</p>
        </Blank>
      )}
      {found.slice(0, drawn).map(({ summary, highlights }) => (
        <section key={summary.id}>
          <h2 class="serif">
            <a href={`#read=${encodeURIComponent(summary.id)}`} dir="auto">
              {summary.title}
            </a>
          </h2>
          {summary.siteName && <p class="highlights-site">{summary.siteName}</p>}
          <ul>
            {highlights.map((highlight) => (
              <Entry
                key={highlight.id}
                highlight={highlight}
                summary={summary}
                actions={actions}
                names={names}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length > drawn && (
        <Button onClick={() => setDrawn(drawn + AT_ONCE)}>{t('highlightsMore')}</Button>
      )}
      {message !== null && (
        <aside aria-label={t('listNotice')}>
          <Toast
            message={message}
            action={
              said === null && notice?.undo
                ? { label: t('listUndo'), onPress: () => void undo.back(t('listUndone')) }
                : undefined
            }
            onDone={() => {
              setSaid(null);
              undo.dismiss();
            }}
          />
        </aside>
      )}
      <Status>{message ?? ''}</Status>
    </main>
  );
}

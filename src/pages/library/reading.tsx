import { useEffect, useMemo, useState } from 'preact/hooks';
import { type ArticleId, type Progress, type Saved, success } from '../../article';
import { explain, t } from '../../i18n';
import {
  concerns,
  findById,
  remove,
  restore,
  type Summary,
  save,
  setProgress,
  toggle,
  watch,
} from '../../library';
import { ask } from '../../messages';
import {
  aids,
  forms,
  parts,
  places,
  Reader,
  type ReaderActions,
  type Start,
  useForms,
  usePlaces,
  type View,
} from '../../reader';
import {
  keysIn,
  loadSettings,
  type Settings,
  saveSettings,
  siteOf,
  watchSettings,
} from '../../settings';
import { Button } from '../../ui';
import { Blank } from '../list/empty';
import type { SavedArticles } from '../list/use-list';
import { getPictures, useMissingPictures } from '../missing-pictures';
import { ArticleEnd } from './article-end';
import { ArticleTools, type Place, StartTool } from './article-tools';
import { LinkOnly } from './link-only';
import { marks } from './marks';
import { nextOf } from './next';
import { SendItems } from './send-items';
import { useImageSource, useKept } from './use-kept';
import { useSummary } from './use-summary';

// Here nothing of the reader comes by a script of its own.
useForms(forms());
usePlaces(places);

/** What the reader can have done here: the library is at hand, so nothing goes through a message. */
const actionsFor = (id: ArticleId, close: () => void, site: string | null): ReaderActions => ({
  changeSettings: async (changes) => {
    await saveSettings(changes, site);
  },
  loadFont: (font) => ask('loadFont', font),
  loadParts: async () =>
    parts((_article, found) => {
      const watching = new AbortController();
      const look = () => void findById(id).then(found);
      watch((changed) => concerns(changed, id) && look(), watching.signal);
      return () => watching.abort();
    }),
  loadAids: async () => aids(),
  save: async (article, changed: (saved: Saved) => void) => {
    const result = await save(article);
    if (!result.ok) return result;
    changed(result.value.saved);
    return success(result.value.saved);
  },
  remember: (_article, progress) => void setProgress(id, progress),
  remove,
  restore,
  toggle,
  marks,
  wholePage: close,
  openSaved: close,
});

/** The settings with the own look of an article's site; undefined until both are known. */
function useSiteSettings(general: Settings, site: string | null | undefined): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    if (site === undefined) return;
    const watching = new AbortController();
    const fallBack = (error: unknown) => {
      console.warn('Lectern: site settings', error);
      return general;
    };
    void loadSettings(site).catch(fallBack).then(setSettings);
    watchSettings(setSettings, watching.signal, site);
    return () => watching.abort();
  }, [site]);
  return settings;
}

/** An article read to its end begins anew. */
const startOf = (progress: Progress | null): Start | null =>
  progress?.place && progress.fraction < 1 ? { place: progress.place, isReturn: true } : null;

interface ReadingProps {
  readonly id: ArticleId;
  readonly settings: Settings;
  readonly place: Place;
  /** Back to the list, of which the article may stay beside. */
  leave(): void;
  close(): void;
  openFull(): void;
  /** The list beside, with what can be done to its articles. */
  readonly list: SavedArticles;
  open(article: Summary): void;
  exportThese(articles: readonly Summary[]): void;
}

/** One saved article in the reader, from this machine alone. */
export function Reading({
  id,
  settings,
  place,
  leave,
  close,
  openFull,
  list,
  open,
  ...props
}: ReadingProps) {
  const summary = useSummary(id);
  const [attempt, setAttempt] = useState(0);
  const kept = useKept(id, attempt);
  const value = kept?.ok ? kept.value : undefined;
  const imageSource = useImageSource(value?.images);
  const site = value && siteOf(value.article.url);
  const own = useSiteSettings(settings, site);
  const ofLibrary = useMemo(() => actionsFor(id, close, site ?? null), [id, close, site]);
  const missing = useMissingPictures(id, value);
  const actions: ReaderActions = {
    ...ofLibrary,
    editTags: () => summary && list.actions.editTags([summary]),
    ...(missing && {
      fetchPictures: async () => {
        const got = await getPictures(id, missing);
        if (got.ok) setAttempt(attempt + 1);
        return got;
      },
    }),
  };
  const view = useMemo<View>(() => {
    if (!value || !own) return { kind: 'loading' };
    const { images, storedImages, progress, savedAt } = value.summary;
    const saved = { id, images, storedImages };
    return { kind: 'article', article: value.article, saved, start: startOf(progress), savedAt };
  }, [value, own === undefined, id]);
  useEffect(() => {
    if (value) document.title = t('pageTitle', value.article.title);
  }, [value]);
  if (kept && !kept.ok)
    return (
      <main class="not-found">
        <h1 class="visually-hidden">{t('libraryTitle')}</h1>
        {place !== 'beside' && <StartTool place={place} openFull={openFull} leave={leave} />}
        {kept.error === 'link-only' && summary ? (
          <LinkOnly
            summary={summary}
            fetched={(article) => {
              if (article === id) setAttempt(attempt + 1);
              else open({ ...summary, id: article });
            }}
          />
        ) : (
          <Blank title={t('libraryMissing')}>
            <p>{explain(kept.error)}</p>
            <Button onClick={close}>{t('libraryBack')}</Button>
          </Blank>
        )}
      </main>
    );
  return (
    <Reader
      view={view}
      settings={own ?? settings}
      actions={actions}
      close={leave}
      fittings={{
        isBeside: place === 'beside',
        start: <StartTool place={place} openFull={openFull} leave={leave} />,
        tools: (run) => <ArticleTools summary={summary} keys={keysIn(own ?? settings)} run={run} />,
        menu: (dismiss) =>
          summary && (
            <SendItems
              article={summary}
              choices={settings}
              say={list.undo.say}
              dismiss={dismiss}
              save={() => props.exportThese([summary])}
            />
          ),
        end: (run) => (
          <ArticleEnd summary={summary} next={nextOf(list.articles, id)} run={run} open={open} />
        ),
      }}
      imageSource={imageSource}
      surface="page"
    />
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../article';
import { explain, t } from '../../i18n';
import { findSummary, list, type Summary, type TagCount, tagMany } from '../../library';
import { TagEditor } from '../list/tag-editor';

/** What the editor needs: the article, null once it is gone, and the tags in use; undefined until read. */
function useTagged(id: ArticleId) {
  const [summary, setSummary] = useState<Summary | null>();
  const [known, setKnown] = useState<readonly TagCount[]>([]);
  useEffect(() => {
    void findSummary(id).then(setSummary);
    void list({ filter: 'all', query: '' }).then((all) => all.ok && setKnown(all.value.tags));
  }, [id]);
  return { summary, known };
}

/** Where the tags of an article are changed that lies open over a stranger's page: no page can read here. */
export function TagsPage({ id }: { id: ArticleId }) {
  const { summary, known } = useTagged(id);
  const [problem, setProblem] = useState<string | null>(null);
  const keeping = useRef<ReturnType<typeof tagMany> | null>(null);
  const close = async (): Promise<void> => {
    const kept = await keeping.current;
    if (!kept || kept.ok) window.close();
    else setProblem(explain(kept.error));
  };
  if (summary === undefined) return null;
  const isOpen = summary !== null && problem === null;
  return (
    <main class="tags-page">
      <h1 class="visually-hidden">{t('tagsTitle')}</h1>
      {isOpen ? (
        <TagEditor
          articles={[summary]}
          known={known}
          onDone={(change) => {
            keeping.current = tagMany([id], change);
          }}
          onClose={() => void close()}
        />
      ) : (
        <p role="alert">{problem ?? explain('not-found')}</p>
      )}
    </main>
  );
}

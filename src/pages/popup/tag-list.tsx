import { t } from '../../i18n';
import { Icon, TAG } from '../../ui';
import { Blank } from '../list/empty';
import type { SavedArticles } from '../list/use-list';

/** All tags, in place of articles; a press on one lists what has it. */
export function TagList({ list, onTag }: { list: SavedArticles; onTag: (tag: string) => void }) {
  if (list.tags.length === 0)
    return (
      <div class="list">
        <Blank title={t('tagsNone')}>
          <p>{t('tagsNoneHow')}</p>
        </Blank>
      </div>
    );
  return (
    <ul class="list tag-list" aria-label={t('tagsTitle')}>
      {list.tags.map(({ tag, count }) => (
        <li key={tag}>
          <button type="button" class="menu-item" onClick={() => onTag(tag)}>
            <Icon of={TAG} small />
            <bdi>{tag}</bdi>
            <span class="count">{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

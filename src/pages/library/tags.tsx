import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Icon, MORE, PENCIL, TAG, TRASH } from '../../ui';
import { Menu } from '../list/menu';
import { type ChoiceProps, Entry } from './choices';

/** All tags, each with a menu; an article that is dropped on one gets it. */
export function Tags(props: ChoiceProps) {
  const { tags, actions } = props.list;
  const [menu, setMenu] = useState<{ tag: string; button: HTMLElement } | null>(null);
  if (tags.length === 0) return null;
  return (
    <nav aria-labelledby="tags">
      <h2 id="tags">{t('tagsTitle')}</h2>
      {tags.map(({ tag, count }) => (
        <div key={tag} class="tag-entry">
          <Entry
            {...props}
            icon={TAG}
            name={tag}
            count={count}
            leads={{ shelf: 'all', tag }}
            drop={(articles) => actions.tag(articles, { add: [tag] })}
          />
          <button
            type="button"
            class="tag-more"
            aria-label={t('tagActions', tag)}
            aria-haspopup="menu"
            aria-expanded={menu?.tag === tag}
            onClick={(event) => setMenu({ tag, button: event.currentTarget })}
          >
            <Icon of={MORE} small />
          </button>
        </div>
      ))}
      {menu && (
        <Menu
          key={menu.tag}
          label={t('tagActions', menu.tag)}
          button={menu.button}
          items={[
            { icon: PENCIL, label: t('tagRename'), run: () => actions.askName(menu.tag) },
            { icon: TRASH, label: t('tagDelete'), run: () => actions.renameTag(menu.tag, null) },
          ]}
          onClose={() => setMenu(null)}
        />
      )}
    </nav>
  );
}

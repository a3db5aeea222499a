import './tags.css';
import { useId, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { TagCount } from '../../library';
import { Button, CLOSE, Icon, PLUS, TAG } from '../../ui';
import { Dialog } from '../dialog';
import type { Articles } from './actions';
import {
  changeBetween,
  completions,
  spelling,
  type TagChange,
  type Tags,
  tagsOf,
} from './tag-change';

interface TagEditorProps {
  readonly articles: Articles;
  readonly known: readonly TagCount[];
  /** Called once, before it closes, if anything is to be changed. */
  onDone(change: TagChange): void;
  onClose(): void;
}

interface ChipsProps {
  readonly tags: Tags;
  readonly count: number;
  add(tag: string): void;
  remove(tag: string): void;
}

/** The tags that are on the articles now; those that only some have can be put on all. */
const Chips = ({ tags, count, add, remove }: ChipsProps) => (
  <ul class="chips" aria-label={t('tagsTitle')}>
    {[...tags].map(([tag, has]) => (
      <li key={tag} class={has < count ? 'chip some' : 'chip'}>
        <bdi>{tag}</bdi>
        {has < count && (
          <>
            <small>{t('tagsSome', has, count)}</small>
            <button type="button" aria-label={t('tagsOnAll', tag)} onClick={() => add(tag)}>
              <Icon of={PLUS} small />
            </button>
          </>
        )}
        <button type="button" aria-label={t('tagsRemove', tag)} onClick={() => remove(tag)}>
          <Icon of={CLOSE} small />
        </button>
      </li>
    ))}
  </ul>
);

interface FieldProps {
  readonly typed: string;
  readonly options: readonly string[];
  setTyped(typed: string): void;
  add(tag: string): void;
  /** Enter with nothing typed. */
  done(): void;
  /** Backspace with nothing typed. */
  takeLast(): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** A field that completes what is typed from the tags that there are. */
function TagField({ typed, options, setTyped, add, done, takeLast }: FieldProps) {
  const list = useId();
  const [active, setActive] = useState(-1);
  const open = options.length > 0;
  const take = (tag: string | undefined) => {
    setActive(-1);
    if (tag === undefined) return done();
    add(tag);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step && open) {
      event.preventDefault();
      setActive((active + step + options.length) % options.length);
    }
    if (event.key === 'Enter' || (event.key === ',' && typed.trim() !== '')) {
      event.preventDefault();
      take(options[active] ?? (typed.trim() === '' ? undefined : typed));
    }
    if (event.key === 'Backspace' && typed === '') takeLast();
  };
  return (
    <>
      <div class="field">
        <Icon of={TAG} small />
        <input
          data-first
          role="combobox"
          aria-label={t('tagsAdd')}
          placeholder={t('tagsAdd')}
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={list}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => {
            setActive(-1);
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={list} class="completions" role="listbox" aria-label={t('tagsKnown')} hidden={!open}>
        {options.map((tag, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
          <div
            key={tag}
            id={`${list}-${index}`}
            class="menu-item"
            role="option"
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(tag)}
          >
            <Icon of={TAG} small />
            <bdi>{tag}</bdi>
          </div>
        ))}
      </div>
    </>
  );
}

/** The tags of one article or of many; what was changed is told once, when it closes. */
export function TagEditor({ articles, known, onDone, onClose }: TagEditorProps) {
  const [tags, setTags] = useState<Tags>(() => tagsOf(articles));
  const [typed, setTyped] = useState('');
  const count = articles.length;
  const withTag = (given: string): Tags => {
    const tag = spelling(given, known);
    return tag === null ? tags : new Map(tags).set(tag, count);
  };
  const remove = (tag: string) => setTags(new Map([...tags].filter(([other]) => other !== tag)));
  const close = (after: Tags) => {
    const change = changeBetween(tagsOf(articles), after, count);
    if (change.add.length + change.remove.length > 0) onDone(change);
    onClose();
  };
  const title = count === 1 ? t('tagsTitle') : t('tagsTitleMany', count);
  return (
    <Dialog title={title} class="tag-editor" onClose={() => close(tags)}>
      {count === 1 && <p class="tagged">{articles[0]?.title}</p>}
      <Chips tags={tags} count={count} add={(tag) => setTags(withTag(tag))} remove={remove} />
      <TagField
        typed={typed}
        options={completions(typed, known, (tag) => tags.get(tag) === count)}
        setTyped={setTyped}
        add={(tag) => setTags(withTag(tag))}
        done={() => close(tags)}
        takeLast={() => {
          const last = [...tags.keys()].at(-1);
          if (last !== undefined) remove(last);
        }}
      />
      <div class="dialog-buttons">
        <Button kind="primary" onClick={() => close(withTag(typed))}>
          {t('tagsDone')}
        </Button>
      </div>
    </Dialog>
  );
}

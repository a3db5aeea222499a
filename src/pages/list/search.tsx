import { useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { Icon, Key, SEARCH } from '../../ui';
import { wakeSearch } from './use-articles';

interface SearchProps {
  readonly query: string;
  onQuery(query: string): void;
}

const firstRow = (): HTMLElement | null => document.querySelector('.row-title');

/** The search field; Escape clears it, Enter and the down arrow go to the first result. */
export function Search({ query, onQuery }: SearchProps) {
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // Without this the browser would close the popup at once.
      if (query !== '') event.preventDefault();
      onQuery('');
      input.current?.blur();
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      event.stopPropagation();
      firstRow()?.focus();
    }
  };
  return (
    <search class="field">
      <Icon of={SEARCH} small />
      <input
        ref={input}
        type="search"
        aria-label={t('listSearch')}
        placeholder={t('listSearch')}
        value={query}
        spellcheck={false}
        autocomplete="off"
        onFocus={wakeSearch}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' && <Key>/</Key>}
    </search>
  );
}

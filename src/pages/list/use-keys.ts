import { useEffect, useRef } from 'preact/hooks';
import type { Summary } from '../../library';
import { type Keys as Bindings, commandAt, keyOf } from '../../settings';
import type { Actions } from './actions';

interface Keys {
  readonly articles: readonly Summary[];
  readonly actions: Actions;
  /** The keys in force. */
  readonly bindings: Bindings;
  undo(): void;
  showShortcuts(): void;
  openSettings(): void;
}

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.row-title')];

const rowOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('.row-item') ?? null;

/** Moves the focus to the next row in a direction, of those that `wanted` accepts. */
function move(step: 1 | -1, wanted: (row: HTMLElement) => boolean = () => true): void {
  const rows = links().filter((link) => link === document.activeElement || wanted(link));
  const current = rowOf(document.activeElement)?.querySelector<HTMLElement>('.row-title');
  const now = current ? rows.indexOf(current) : -1;
  const next = rows[now + step] ?? (now < 0 ? rows[0] : undefined);
  next?.focus();
  next?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

/** A row that leaves the list hands the focus to its neighbour, so that the keys go on from there. */
function passFocus(): void {
  const row = rowOf(document.activeElement);
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  neighbour?.querySelector<HTMLElement>('.row-title')?.focus();
}

const isUnread = (link: HTMLElement): boolean => rowOf(link)?.querySelector('.dot') !== null;

const searchField = (): HTMLInputElement | null => document.querySelector('input[type=search]');

function commandsFor({ articles, actions, ...rest }: Keys): Readonly<Record<string, () => void>> {
  const id = rowOf(document.activeElement)?.dataset.id;
  const article = articles.find((summary) => summary.id === id);
  const on = (run: (article: Summary) => void, leaves: boolean) => () => {
    if (!article) return;
    if (leaves) passFocus();
    run(article);
  };
  return {
    nextBlock: () => move(1),
    previousBlock: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    nextHeading: () => move(1, isUnread),
    previousHeading: () => move(-1, isUnread),
    favourite: on(actions.favourite, false),
    archive: on(actions.archive, true),
    original: on(actions.original, false),
    Delete: on(actions.remove, true),
    undo: rest.undo,
    appearance: rest.openSettings,
    '/': () => searchField()?.focus(),
    shortcuts: rest.showShortcuts,
  };
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** The article beside the list has its own keys. */
const isInReader = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('.reader') !== null;

/** Single keys for the list; never while typing, with a modifier, or under an open dialog. */
export function useKeys(active: boolean, keys: Keys): void {
  // Keys may come faster than effects run: they always act on what is on screen.
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!active) return;
    const listening = new AbortController();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if (
        isTyping(event.target) ||
        isInReader(event.target) ||
        document.querySelector('dialog[open]')
      )
        return;
      const commands = new Map(Object.entries(commandsFor(latest.current)));
      const { bindings } = latest.current;
      const command = commands.get(commandAt(bindings, keyOf(event)) ?? event.key);
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    return () => listening.abort();
  }, [active]);
}

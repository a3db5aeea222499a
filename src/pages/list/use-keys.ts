import { useEffect, useRef } from 'preact/hooks';
import type { ArticleId } from '../../article';
import type { Summary } from '../../library';
import {
  type Keys as Bindings,
  commandAt,
  keyOf,
  saveSettings,
  THEMES,
  type Theme,
} from '../../settings';
import type { Actions, Articles } from './actions';
import type { Selection } from './use-selection';

interface Keys {
  readonly articles: readonly Summary[];
  readonly actions: Actions;
  /** The keys in force. */
  readonly bindings: Bindings;
  /** Null where only one article at a time can be chosen. */
  readonly selection: Selection | null;
  readonly isTrash: boolean;
  readonly theme: Theme;
  undo(): void;
  showShortcuts(): void;
  openSettings(): void;
}

type Commands = Readonly<Record<string, () => void>>;

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.row-title')];

const rowOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('.row-item') ?? null;

const focusedId = (): ArticleId | undefined =>
  rowOf(document.activeElement)?.dataset.id as ArticleId | undefined;

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

const isUnread = (link: HTMLElement): boolean => rowOf(link)?.classList.contains('unread') === true;

const searchField = (): HTMLInputElement | null => document.querySelector('input[type=search]');

/** What is chosen, or else the article that has the focus. */
function targetOf({ articles, selection }: Keys): Articles {
  if (selection && selection.articles.length > 0) return selection.articles;
  const id = focusedId();
  return articles.filter((summary) => summary.id === id);
}

function changesFor(keys: Keys): Commands {
  const { actions, selection, isTrash } = keys;
  const on = (run: (articles: Articles) => void, leaves: boolean) => () => {
    const target = targetOf(keys);
    if (target.length === 0) return;
    if (leaves) passFocus();
    run(target);
    if (leaves) selection?.clear();
  };
  if (isTrash) return { Delete: on(actions.erase, false) };
  return {
    favourite: on(actions.favourite, false),
    archive: on(actions.archive, true),
    tags: on(actions.editTags, false),
    Delete: on(actions.remove, true),
    original: on(([article]) => article && actions.original(article), false),
  };
}

function selectionKeys({ selection }: Keys): Commands {
  if (!selection) return {};
  const choose = () => {
    const id = focusedId();
    if (id) selection.toggle(id);
  };
  // The key that shows what an article lacks has nothing to show here.
  return { leftOut: choose, ...(selection.isOn && { Escape: selection.clear }) };
}

/** Chooses the focused row and the next one, and goes there. */
function extend(selection: Selection, step: 1 | -1): void {
  const ids = [focusedId()];
  move(step);
  ids.push(focusedId());
  selection.add(ids.filter((id) => id !== undefined));
}

const nextTheme = (theme: Theme): Theme =>
  THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';

const commandsFor = (keys: Keys): Commands => ({
  nextBlock: () => move(1),
  previousBlock: () => move(-1),
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  nextHeading: () => move(1, isUnread),
  previousHeading: () => move(-1, isUnread),
  ...changesFor(keys),
  ...selectionKeys(keys),
  undo: keys.undo,
  appearance: keys.openSettings,
  nextTheme: () => void saveSettings({ theme: nextTheme(keys.theme) }),
  '/': () => searchField()?.focus(),
  shortcuts: keys.showShortcuts,
});

/** With Shift, what moves also chooses; the key is told without it. */
function extensionOf(
  event: KeyboardEvent,
  { selection, bindings }: Keys,
): (() => void) | undefined {
  if (!event.shiftKey || !selection) return;
  const key = keyOf(event);
  const command = commandAt(bindings, key.toLowerCase()) ?? key;
  if (['nextBlock', 'ArrowDown'].includes(command)) return () => extend(selection, 1);
  if (['previousBlock', 'ArrowUp'].includes(command)) return () => extend(selection, -1);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), textarea, select');

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
      if (isTyping(event.target) || isInReader(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const commands = new Map(Object.entries(commandsFor(latest.current)));
      const named = commandAt(latest.current.bindings, keyOf(event)) ?? event.key;
      const command = extensionOf(event, latest.current) ?? commands.get(named);
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    return () => listening.abort();
  }, [active]);
}

import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleId } from '../../article';
import type { Summary } from '../../library';

/** The articles that are chosen together. */
export interface Selection {
  /** Rows show boxes, and a press on one chooses it. */
  readonly isOn: boolean;
  /** Those of the list that are chosen, in its order. */
  readonly articles: readonly Summary[];
  has(id: ArticleId): boolean;
  turnOn(): void;
  clear(): void;
  toggle(id: ArticleId): void;
  add(ids: readonly ArticleId[]): void;
  /** Chooses all from the one that was last chosen to this one. */
  extendTo(id: ArticleId): void;
  all(): void;
}

/** Which of the listed articles are chosen; what leaves the list is no longer chosen. */
export function useSelection(listed: readonly Summary[]): Selection {
  const [isOn, setOn] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set());
  const last = useRef<ArticleId | null>(null);
  const articles = useMemo(
    () => (isOn ? listed.filter(({ id }) => chosen.has(id)) : []),
    [listed, chosen, isOn],
  );
  const choose = (change: (ids: Set<ArticleId>) => void) => {
    setOn(true);
    setChosen((before) => {
      const ids = new Set(before);
      change(ids);
      return ids;
    });
  };
  const clear = useCallback(() => {
    setOn(false);
    setChosen(new Set());
    last.current = null;
  }, []);
  return {
    isOn,
    articles,
    has: (id) => isOn && chosen.has(id),
    turnOn: () => setOn(true),
    clear,
    toggle: (id) => {
      last.current = id;
      choose((ids) => {
        if (!ids.delete(id)) ids.add(id);
      });
    },
    add: (added) =>
      choose((ids) => {
        for (const id of added) ids.add(id);
      }),
    extendTo: (id) => {
      const order = listed.map((article) => article.id);
      const from = order.indexOf(last.current ?? id);
      const to = order.indexOf(id);
      last.current ??= id;
      const [start, end] = from < to ? [from, to] : [to, from];
      choose((ids) => {
        for (const each of order.slice(Math.max(0, start), end + 1)) ids.add(each);
      });
    },
    all: () =>
      choose((ids) => {
        for (const { id } of listed) ids.add(id);
      }),
  };
}

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleId, LibraryError, Result } from '../../article';
import { get, type Kept, markOpened } from '../../library';

/** One saved article, read once and after each `attempt`; undefined until then. Opening it is remembered. */
export function useKept(id: ArticleId, attempt: number): Result<Kept, LibraryError> | undefined {
  const [kept, setKept] = useState<Result<Kept, LibraryError>>();
  useEffect(() => {
    const open = async (): Promise<void> => {
      const result = await get(id);
      setKept(result);
      if (result.ok) await markOpened(id);
    };
    void open();
  }, [id, attempt]);
  return kept;
}

/** Addresses under which this page can show the stored pictures, until it shows something else. */
export function useImageSource(
  images: Kept['images'] | undefined,
): (address: string) => string | null {
  const urls = useMemo(
    () =>
      new Map(
        [...(images ?? [])].map(([address, blob]) => [
          new URL(address).href,
          URL.createObjectURL(blob),
        ]),
      ),
    [images],
  );
  useEffect(
    () => () => {
      for (const url of urls.values()) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return useMemo(
    () => (address: string) =>
      URL.canParse(address) ? (urls.get(new URL(address).href) ?? null) : null,
    [urls],
  );
}

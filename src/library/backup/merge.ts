import type { Highlight, Picture, Summary } from '../schema';

const larger = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** The state of one article that is kept and in a backup too; doing it twice changes nothing more. */
export function mergeState(
  kept: Summary,
  given: Summary,
): Pick<
  Summary,
  'addedAt' | 'openedAt' | 'progress' | 'favourite' | 'archived' | 'deletedAt' | 'tags' | 'note'
> {
  const tags = new Map([...given.tags, ...kept.tags].map((tag) => [tag.toLowerCase(), tag]));
  return {
    addedAt: Math.min(kept.addedAt, given.addedAt),
    openedAt: larger(kept.openedAt, given.openedAt),
    // Where it is read here is where its reader is.
    progress: kept.progress ?? given.progress,
    favourite: kept.favourite || given.favourite,
    archived: kept.archived,
    // A backup brings back what was deleted since, and deletes nothing.
    deletedAt:
      kept.deletedAt === null || given.deletedAt === null
        ? null
        : Math.max(kept.deletedAt, given.deletedAt),
    tags: [...tags.values()].sort((a, b) => a.localeCompare(b)),
    note: mergeNotes(kept.note, given.note),
  };
}

/** Both notes, unless one holds the other. */
function mergeNotes(kept: string | null, given: string | null): string | null {
  if (kept === null || given === null) return kept ?? given;
  if (kept.includes(given)) return kept;
  return given.includes(kept) ? given : `${kept}\n\n${given}`;
}

/** Whether the text of a backup is to stand in for the one that is kept. */
export const isBetterText = (kept: Summary, given: Summary): boolean =>
  kept.linkOnly !== given.linkOnly ? kept.linkOnly : given.savedAt > kept.savedAt;

/** The pictures of the text that is kept, with bytes from wherever there are any. */
export function mergePictures(
  chosen: readonly Picture[],
  other: readonly Picture[],
): readonly Picture[] {
  const held = new Map(
    other.flatMap((picture) => (picture.hash ? [[picture.address, picture] as const] : [])),
  );
  return chosen.map((picture) => {
    const known = picture.hash ? undefined : held.get(picture.address);
    return known ? { ...picture, hash: known.hash, size: known.size } : picture;
  });
}

/** Of a highlight that is kept and in a backup too, the one that was changed last. */
export const laterHighlight = (kept: Highlight | undefined, given: Highlight): Highlight =>
  kept && kept.changedAt >= given.changedAt ? kept : given;

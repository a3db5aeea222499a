import { describe, expect, test } from 'vitest';
import { accepted, type ImportState, next, rowsIn } from '../../src/pages/settings/use-import';

const report = { total: 0, rows: [], table: new Blob() };
const counts = { found: 3, known: 1, feeds: 0, folders: 0, rejected: 1, repeated: 2 };
const file = { name: 'a.csv', formats: ['pocket' as const], error: null, ...counts };
const outcome = {
  ...{ added: 2, completed: 0, unchanged: 1, joined: 0 },
  ...{ isCancelled: false, error: null },
};
const reading: ImportState = { kind: 'reading', rows: 0 };
const keeping: ImportState = { kind: 'keeping', rows: 0, total: 5, report };

describe('an import', () => {
  test('goes from reading to what was found, and from keeping to what was kept', () => {
    const value = { files: [file], report };
    expect(next(reading, { kind: 'preview', result: { ok: true, value } })).toEqual({
      kind: 'preview',
      files: [file],
      report,
    });
    expect(next(keeping, { kind: 'outcome', outcome })).toEqual({ kind: 'done', outcome, report });
  });

  test('counts on while it works, and not before or after', () => {
    expect(next(keeping, { kind: 'progress', rows: 4 })).toEqual({ ...keeping, rows: 4 });
    expect(next({ kind: 'idle' }, { kind: 'progress', rows: 4 })).toEqual({ kind: 'idle' });
  });

  test('takes no late answer for another file', () => {
    expect(next({ kind: 'idle' }, { kind: 'outcome', outcome })).toEqual({ kind: 'idle' });
    const late = { kind: 'preview', result: { ok: true, value: { files: [], report } } } as const;
    expect(next(keeping, late)).toEqual(keeping);
  });

  test('says why the library cannot be read, or that it broke off', () => {
    expect(
      next(reading, { kind: 'preview', result: { ok: false, error: 'newer-library' } }),
    ).toEqual({ kind: 'failed', error: 'newer-library' });
    expect(next(keeping, { kind: 'failed' })).toEqual({ kind: 'failed', error: null });
  });

  test('keeps nothing of a file that was refused', () => {
    const previews = [file, { ...file, error: 'broken-file' as const }, file];
    expect(accepted(['a', 'b', 'c'], previews)).toEqual(['a', 'c']);
    expect(accepted(['a'], [])).toEqual([]);
  });

  test('goes through all rows of all files, repeated ones too', () => {
    expect(rowsIn([file, file])).toBe(10);
  });
});

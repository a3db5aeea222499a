import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openZip, zipToBlob } from '../../../src/library/zip';

type Files = Readonly<Record<string, Uint8Array>>;

function zip(files: Files): Blob {
  const { writer, blob } = zipToBlob();
  for (const [name, bytes] of Object.entries(files)) writer.add(name, bytes);
  return blob();
}

async function unzip(file: Blob): Promise<Record<string, Uint8Array> | string> {
  const opened = await openZip(file);
  if (!opened.ok) return opened.error;
  const files: Record<string, Uint8Array> = {};
  for (const entry of opened.value.entries.values()) {
    const bytes = await opened.value.read(entry);
    if (!bytes.ok) return bytes.error;
    files[entry.name] = bytes.value;
  }
  return files;
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const plain = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [...bytes]]));

const SAMPLE: Files = {
  mimetype: new TextEncoder().encode('application/epub+zip'),
  'folder/لوح.txt': new TextEncoder().encode('grey '.repeat(1000)),
  empty: new Uint8Array(),
};

const files = fc.dictionary(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((name) => name !== '__proto__'),
  fc.uint8Array({ maxLength: 400 }),
  { minKeys: 1, maxKeys: 8 },
);

describe('an archive', () => {
  test('of any files is read back by another program and by us', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const archive = zip(given);
        expect(plain(unzipSync(await bytesOf(archive)))).toEqual(plain(given));
        expect(plain((await unzip(archive)) as Files)).toEqual(plain(given));
      }),
      { numRuns: 200 },
    );
  });

  test('of another program is read', async () => {
    const archive = new Blob([zipSync(SAMPLE as never) as BlobPart]);
    expect(plain((await unzip(archive)) as Files)).toEqual(plain(SAMPLE));
  });

  test('of the same files is the same bytes, the first file plain at its place', async () => {
    const bytes = await bytesOf(zip(SAMPLE));
    expect(bytes).toEqual(await bytesOf(zip(SAMPLE)));
    expect(new TextDecoder().decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('with more files than 16 bits count is read by another program and by us', async () => {
    const { writer, blob } = zipToBlob();
    for (let number = 0; number < 66_000; number++)
      writer.add(`${number}`, new Uint8Array([number & 0xff]), { stored: true });
    const archive = blob();
    const opened = await openZip(archive);
    expect(opened.ok && opened.value.entries.size).toBe(66_000);
    expect(Object.keys(unzipSync(await bytesOf(archive)))).toHaveLength(66_000);
  });
});

describe('what is no whole archive', () => {
  test('is refused wherever it was cut off', async () => {
    const bytes = await bytesOf(zip(SAMPLE));
    const results = new Set<unknown>();
    for (let length = 0; length < bytes.length; length++)
      results.add(await unzip(new Blob([bytes.slice(0, length) as BlobPart])));
    expect([...results].sort()).toEqual(['cut-zip', 'not-a-zip']);
  });

  test('is refused or reads as it was, whichever byte is wrong', async () => {
    const bytes = await bytesOf(zip(SAMPLE));
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const result = await unzip(new Blob([changed as BlobPart]));
      if (typeof result === 'string') continue;
      const known = Object.values(SAMPLE).map((content) => content.join());
      for (const content of Object.values(result)) expect(known).toContain(content.join());
    }
  });

  test('that claims more than it holds fills no memory', async () => {
    const { writer, blob } = zipToBlob();
    writer.add('bomb', new Uint8Array(129 * 2 ** 20));
    expect(await unzip(blob())).toBe('damaged-zip');
  });
});

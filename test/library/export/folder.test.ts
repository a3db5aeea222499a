// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { markdownFolder } from '../../../src/library/export';
import { zipTo } from '../../../src/library/zip';
import { purifyBy } from '../../../src/purify';
import { usePurify } from '../../../src/sanitize';
import { png } from '../sample';
import { exported } from './sample';

beforeAll(() => usePurify(purifyBy()));

const blob = (bytes: Uint8Array): Blob =>
  ({ type: 'image/png', arrayBuffer: async () => bytes.buffer }) as unknown as Blob;

test('each article is a file of its own, pictures stand beside them, each once', async () => {
  const pieces: Uint8Array[] = [];
  const writer = zipTo((piece) => pieces.push(piece));
  const add = markdownFolder(writer);
  const [a, b] = ['https://a.example/1.png', 'https://a.example/2.png'];
  const images = new Map([
    [a, blob(png(1))],
    [b, blob(png(1))],
    ['https://a.example/unused.png', blob(png(2))],
  ]);
  const html = `<img src="${a}"><img src="${b}"><img src="https://a.example/far.png">`;
  await add(exported({ title: 'Fog: 1/2', html }, { images }));
  await add(exported({ title: 'fog  1 2', html: '<p>x</p>' }));
  writer.end();
  const files = unzipSync(new Uint8Array(Buffer.concat(pieces)));
  const names = Object.keys(files);
  expect(names[0]).toBe('Clippings/Fog 1 2.md');
  expect(names[1]).toMatch(/^Clippings\/images\/[0-9a-f]{16}\.png$/);
  expect(names.slice(2)).toEqual(['Clippings/fog 1 2 2.md']);
  const text = strFromU8(files['Clippings/Fog 1 2.md'] ?? new Uint8Array());
  const picture = names[1]?.replace('Clippings/', '');
  expect(text).toContain(`![](${picture})![](${picture})![](https://a.example/far.png)`);
});

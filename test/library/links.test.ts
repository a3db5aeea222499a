import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article';
import {
  acceptLoss,
  addImage,
  find,
  findLoss,
  get,
  list,
  missingPictures,
  remove,
  replaceLink,
  saveLinks,
  setTags,
} from '../../src/library';
import { idOf, numbered, png, saved, wipe } from './sample';

beforeEach(acceptLoss);
afterEach(wipe);

const URL_OF = (number: number) => `${numbered(number).url}?utm_source=mail#top`;

async function kept(...links: Parameters<typeof saveLinks>[0]) {
  const result = await saveLinks(links);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

async function shown(filter: 'links' | 'unread' | 'all' = 'all') {
  const result = await list({ filter, query: '' });
  if (!result.ok) throw new Error(result.error);
  return result.value.articles;
}

test('links are kept in their order, without fragments, each once', async () => {
  const links = [1, 2, 2].map((number) => ({ url: URL_OF(number), title: `Tab ${number}` }));
  const { added, known } = await kept(...links);
  expect([added.length, known]).toEqual([2, 1]);
  expect((await shown('links')).map(({ title, url }) => [title, url])).toEqual([
    ['Tab 1', `${numbered(1).url}?utm_source=mail`],
    ['Tab 2', `${numbered(2).url}?utm_source=mail`],
  ]);
  expect(await get(added[0] as ArticleId)).toEqual({ ok: false, error: 'link-only' });
});

test('what is no address on the web is left out, and nothing else is a failure', async () => {
  const odd = ['about:blank', 'file:///etc/passwd', 'javascript:alert(1)', 'x'].map((url) => ({
    url,
    title: null,
  }));
  expect(await saveLinks(odd)).toEqual({ ok: false, error: 'not-an-article' });
  expect((await kept(...odd, { url: URL_OF(1), title: ' ' })).added).toHaveLength(1);
  expect((await shown())[0]?.title).toBe(`${numbered(1).url}?utm_source=mail`);
});

test('an article that is kept stays as it is, and one in the trash comes back', async () => {
  const [one, two] = [await idOf(numbered(1)), await idOf(numbered(2))];
  await remove(two);
  expect(await kept(...[1, 2].map((n) => ({ url: URL_OF(n), title: 'Tab' })))).toEqual({
    added: [],
    known: 2,
  });
  expect((await shown()).map(({ id, linkOnly }) => [id, linkOnly])).toEqual(
    expect.arrayContaining([
      [one, false],
      [two, false],
    ]),
  );
});

test('a link becomes an article when its page is saved, with its tags', async () => {
  const { added } = await kept({ url: URL_OF(1), title: 'Tab' });
  await setTags(added[0] as ArticleId, ['coast']);
  expect(await idOf(numbered(1))).toBe(added[0]);
  expect(await shown('links')).toEqual([]);
  expect(await shown()).toMatchObject([{ title: 'Story 1', tags: ['coast'], linkOnly: false }]);
});

test('the article that a link led to stands for it', async () => {
  const { added } = await kept({ url: 'https://short.example/x', title: 'Tab' });
  const link = added[0] as ArticleId;
  await setTags(link, ['coast']);
  const article = await idOf(numbered(1));
  await setTags(article, ['sea']);
  expect(await replaceLink(link, article)).toEqual({ ok: true, value: null });
  expect(await shown()).toMatchObject([{ id: article, tags: ['coast', 'sea'] }]);
  expect(await find('https://short.example/x')).toMatchObject({ id: article });
  expect(await findLoss()).toEqual({ ok: true, value: null });
  expect(await replaceLink(article, article)).toEqual({ ok: true, value: null });
  expect(await replaceLink(article, await idOf(numbered(2)))).toMatchObject({ ok: false });
});

test('the pictures that an article lacks are named', async () => {
  const pictures = ['https://a.example/1.png', 'https://a.example/2.png'];
  const html = pictures.map((address) => `<img src="${address}">`).join('');
  const { id } = (await saved({ html })).saved;
  await addImage(id, String(pictures[0]), png(), 'image/png');
  expect(await missingPictures(id)).toEqual({ ok: true, value: [pictures[1]] });
});

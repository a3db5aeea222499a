import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { answersForOwn, answersForPages } from '../../src/background/answers';
import { article } from '../library/sample';

vi.mock('../../src/background/inject', () => ({ loadScript: vi.fn(), pressTab: vi.fn() }));

const nothing = async () => undefined;
const answers = answersForPages(nothing, nothing);
const isKept = async (from: string, url: string) => {
  const sender = { tabId: 7, url: from, isPrivate: false };
  return (await answers.saveArticle(sender, article({ url, canonicalUrl: url }))).ok;
};

describe('a page saves itself', () => {
  test.each([
    ['https://paper.example/a', 'https://paper.example/b'],
    ['file:///home/ada/letter.html', 'file:///home/ada/letter.html'],
    ['file:///home/ada/letter.html#end', 'file:///home/ada/letter.html'],
  ])('%s as %s', async (from, url) => {
    expect(await isKept(from, url)).toBe(true);
  });
});

describe('no page saves another', () => {
  test.each([
    ['https://paper.example/a', 'https://other.example/a'],
    ['https://paper.example/a', 'http://paper.example/a'],
    ['https://paper.example/a', 'file:///home/ada/letter.html'],
    ['file:///home/ada/letter.html', 'file:///home/ada/diary.html'],
    ['file:///home/ada/letter.html', 'https://paper.example/a'],
  ])('%s as %s', async (from, url) => {
    expect(await isKept(from, url)).toBe(false);
  });
});

const SENDER = { tabId: 7, url: 'https://paper.example/a', isPrivate: false };
const ODD = [undefined, null, 7, '', {}, [], { id: 1 }, { address: 1, type: 'a' }, '__proto__'];

describe('arguments of any shape are answered with a failure, never taken', () => {
  test.each(ODD)('%j', async (odd) => {
    const refused = { ok: false };
    expect(await answers.saveArticle(SENDER, odd)).toMatchObject(refused);
    expect(await answers.saveImage(SENDER, odd, odd)).toMatchObject(refused);
    expect(await answers.removeArticle(SENDER, odd)).toMatchObject(refused);
    expect(await answers.restoreArticle(SENDER, odd)).toMatchObject(refused);
    expect(await answers.loadFont(SENDER, odd)).toEqual([]);
    expect(await answers.findSaved(SENDER, odd)).toBeNull();
    expect(await answersForOwn(nothing).pressTab(SENDER, odd, odd, odd)).toMatchObject(refused);
  });
});

test('no picture is fetched that the kept article does not show', async () => {
  const shown = 'https://paper.example/shown.png';
  const html = `<p>Text.</p><img src="${shown}">`;
  const url = 'https://paper.example/a';
  const saved = await answers.saveArticle(SENDER, article({ url, canonicalUrl: url, html }));
  const id = saved.ok ? saved.value.saved.id : '';
  const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network'));
  const asked = async (address: string) => {
    await answers.saveImage(SENDER, id, { address, type: '', base64: null });
    return fetching.mock.calls.map(([to]) => to);
  };
  expect(await asked('http://router.example/reboot')).toEqual([]);
  expect(await asked(shown)).toEqual([shown]);
  fetching.mockRestore();
});

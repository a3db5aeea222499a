import { beforeAll, expect, test, vi } from 'vitest';
import {
  type Answers,
  answer,
  ask,
  type OwnRequests,
  type PageRequests,
  watchReader,
} from '../src/messages';
import { DEFAULTS } from '../src/settings';
import { deliver } from './polyfill';

const page = { loadSettings: vi.fn(() => DEFAULTS), findSaved: vi.fn(() => null) };
const own = { unboundCommands: vi.fn(() => ['read']) };
const CONTENT = { id: 'lectern', origin: 'https://paper.example', url: 'https://paper.example/a' };
const POPUP = { id: 'lectern', origin: 'chrome-extension://lectern' };

beforeAll(() =>
  answer(page as unknown as Answers<PageRequests>, own as unknown as Answers<OwnRequests>),
);

test('a request is answered with its arguments and who asked', async () => {
  await deliver({ name: 'findSaved', args: ['https://paper.example/a'] }, CONTENT);
  const sender = { tabId: null, url: 'https://paper.example/a', isPrivate: false };
  expect(page.findSaved).toHaveBeenCalledWith(sender, 'https://paper.example/a');
  expect(await ask('loadSettings')).toBe(DEFAULTS);
});

test('only the extension’s own pages get answers to their own requests', async () => {
  const request = { name: 'unboundCommands', args: [] };
  expect(await deliver(request, CONTENT)).toBeUndefined();
  const forged = { ...CONTENT, url: 'chrome-extension://lectern/x' };
  expect(await deliver(request, forged)).toBeUndefined();
  expect(own.unboundCommands).not.toHaveBeenCalled();
  expect(await deliver(request, POPUP)).toEqual({ value: ['read'] });
});

test('an answer that throws rejects the request, and only that', async () => {
  page.findSaved.mockImplementationOnce(() => {
    throw new Error('broken');
  });
  await expect(ask('findSaved', 'https://paper.example/a')).rejects.toThrow('broken');
  expect(await ask('loadSettings')).toEqual(DEFAULTS);
});

test('another extension gets no answer', async () => {
  expect(await deliver({ name: 'loadSettings', args: [] }, { id: 'other' })).toBeUndefined();
});

test.each([
  undefined,
  null,
  'loadSettings',
  [],
  { name: 'loadSettings' },
  { name: 7, args: [] },
  { name: 'constructor', args: [] },
  { name: '__proto__', args: [] },
  { name: 'toString', args: {} },
])('a malformed message %j is left unanswered', async (message) => {
  expect(await deliver(message, POPUP)).toBeUndefined();
});

test('a page of the extension hears of the reader that opens in its tab, until it stops listening', async () => {
  const opened = vi.fn();
  const watching = new AbortController();
  watchReader(7, opened, watching.signal);
  const tell = (open: boolean, tab: number) =>
    deliver({ name: 'readerChanged', args: [open] }, { ...CONTENT, tab: { id: tab } });
  await tell(false, 7);
  await tell(true, 8);
  expect(opened).not.toHaveBeenCalled();
  await tell(true, 7);
  expect(opened).toHaveBeenCalledOnce();
  watching.abort();
  await tell(true, 7);
  expect(opened).toHaveBeenCalledOnce();
});

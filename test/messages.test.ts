import { beforeAll, expect, test, vi } from 'vitest';
import { type Answers, answer, ask, type OwnRequests, type PageRequests } from '../src/messages';
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
  const sender = { tabId: null, url: 'https://paper.example/a' };
  expect(page.findSaved).toHaveBeenCalledWith(sender, 'https://paper.example/a');
  expect(await ask('loadSettings')).toBe(DEFAULTS);
});

test('only the extension’s own pages get answers to their own requests', async () => {
  const request = { name: 'unboundCommands', args: [] };
  expect(deliver(request, CONTENT)).toBeUndefined();
  expect(deliver(request, { ...CONTENT, url: 'chrome-extension://lectern/x' })).toBeUndefined();
  expect(own.unboundCommands).not.toHaveBeenCalled();
  expect(await deliver(request, POPUP)).toEqual(['read']);
});

test('another extension gets no answer', () => {
  expect(deliver({ name: 'loadSettings', args: [] }, { id: 'other' })).toBeUndefined();
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
])('a malformed message %j is left unanswered', (message) => {
  expect(deliver(message, POPUP)).toBeUndefined();
});

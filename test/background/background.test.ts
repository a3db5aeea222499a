import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import browser, { type Tabs } from 'webextension-polyfill';
import { failure, type PressError, type Result, success } from '../../src/article';
import { pressTab } from '../../src/background/inject';
import type { Pressed } from '../../src/messages';

vi.mock('../../src/badge', () => ({ keepBadge: () => undefined }));
vi.mock('../../src/background/inject', () => ({ pressTab: vi.fn() }));
vi.mock('../../src/background/auto-open', () => ({ watchAutoOpenSites: vi.fn() }));
vi.mock('../../src/background/answers', () => ({
  answersForPages: () => ({}),
  answersForOwn: () => ({}),
}));
vi.mock('../../src/background/backups', () => ({
  backUpBeforeUpdate: vi.fn(),
  backUpIfDue: vi.fn(),
}));
vi.mock('../../src/background/menus', () => ({ answerMenus: vi.fn(), createMenus: vi.fn() }));
vi.mock('../../src/library', () => ({
  openCatalogue: vi.fn(),
  purge: vi.fn(),
  wake: vi.fn(),
}));

const TAB = { id: 7 } as Tabs.Tab;
const event = () => ({ addListener: vi.fn() });
const onClicked = event();
const openPopup = vi.fn();
const getContexts = vi.fn();
const tabs = { query: vi.fn(), create: vi.fn() };
let click: (tab: Tabs.Tab) => Promise<void>;

beforeAll(async () => {
  const action = { onClicked, openPopup, setPopup: vi.fn() };
  Object.assign(browser, { action, tabs, commands: { onCommand: event() } });
  Object.assign(browser.runtime, {
    getContexts,
    onInstalled: event(),
    onStartup: event(),
    onUpdateAvailable: event(),
  });
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  await import('../../src/background');
  click = onClicked.addListener.mock.lastCall?.[0];
});
beforeEach(() => {
  vi.clearAllMocks();
  tabs.query.mockResolvedValue([TAB]);
  openPopup.mockResolvedValue(undefined);
});

const pressEnds = (ending: Result<Pressed, PressError>) =>
  vi.mocked(pressTab).mockResolvedValue(ending);

const TOLD: readonly Result<Pressed, PressError>[] = [
  failure('restricted-page'),
  failure('refused-page'),
  success({ kind: 'refused', reason: 'pdf' }),
];
const DONE: readonly Result<Pressed, PressError>[] = [
  success({ kind: 'opened' }),
  success({ kind: 'unreadable', reason: 'no-article' }),
  failure('page-left'),
];

describe('after a click', () => {
  test.each(TOLD)('the popup says %j', async (ending) => {
    pressEnds(ending);
    await click(TAB);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  test.each(DONE)('no popup comes for %j', async (ending) => {
    pressEnds(ending);
    await click(TAB);
    expect(openPopup).not.toHaveBeenCalled();
  });

  test('the popup never stands over another tab than the one that was pressed', async () => {
    pressEnds(failure('refused-page'));
    tabs.query.mockResolvedValue([{ id: 8 }]);
    await click(TAB);
    expect(openPopup).not.toHaveBeenCalled();
  });

  test('a browser without popups shows it in a tab, but not beside an open one', async () => {
    pressEnds(failure('refused-page'));
    openPopup.mockRejectedValue(new Error('Failed to open popup.'));
    getContexts.mockResolvedValue([]);
    await click(TAB);
    expect(tabs.create).toHaveBeenCalledOnce();
    getContexts.mockResolvedValue([{ contextType: 'POPUP' }]);
    await click(TAB);
    expect(tabs.create).toHaveBeenCalledOnce();
  });
});

import messages from '../public/_locales/en/messages.json' with { type: 'json' };

/**
 * The little of the extension API that unit tests touch: text from the real locale file and a
 * storage area in memory. What the browser itself does is tested in test/browser.
 */
const stored = new Map<string, unknown>();
const listeners = new Set<
  (changes: Record<string, { newValue?: unknown }>, area: string) => void
>();
const entries = new Map<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>(Object.entries(messages));

function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  const given = [substitutions].flat();
  const entry = entries.get(key);
  const named = (entry?.message ?? '').replace(
    /\$(\w+?)\$/g,
    (whole, name) => entry?.placeholders?.[name.toLowerCase()]?.content ?? whole,
  );
  return named.replace(/\$(\d)/g, (_, n) => given[Number(n) - 1] ?? '');
}

type Listener = (message: unknown, from: object, respond: (response: unknown) => void) => unknown;
const answering = new Set<Listener>();

/** Hands a message from `from` to whoever listens, as the browser would; undefined when nobody answers. */
export const deliver = (message: unknown, from: object): Promise<unknown> =>
  new Promise((resolve) => {
    const answered = [...answering].map((listener) => listener(message, from, resolve));
    if (!answered.includes(true)) resolve(undefined);
  });

const polyfill = {
  i18n: { getMessage, getUILanguage: () => 'en' },
  runtime: {
    id: 'lectern',
    getURL: (path: string) => `chrome-extension://lectern/${path}`,
    sendMessage: (message: unknown): unknown => deliver(message, { id: 'lectern' }),
    onMessage: {
      addListener: (listener: Listener) => void answering.add(listener),
      removeListener: (listener: Listener) => void answering.delete(listener),
    },
  },
  storage: {
    local: {
      get: async (key: string) => (stored.has(key) ? { [key]: stored.get(key) } : {}),
      set: async (items: Record<string, unknown>) => {
        for (const [key, newValue] of Object.entries(items)) {
          stored.set(key, newValue);
          for (const listener of listeners) listener({ [key]: { newValue } }, 'local');
        }
      },
    },
    onChanged: {
      addListener: (listener: never) => void listeners.add(listener),
      removeListener: (listener: never) => void listeners.delete(listener),
    },
  },
};

Object.assign(globalThis, { browser: polyfill });
export default polyfill;

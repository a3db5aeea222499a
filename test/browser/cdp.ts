import type { CDPSession, Page } from 'playwright-core';

/** One target that answers DevTools commands. */
export interface Session {
  send(method: string, params?: object): Promise<unknown>;
  detach(): Promise<void>;
}

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { description?: string };
  };
}

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Evaluates an expression in the session's page, awaits it and returns its JSON value. */
export async function evaluate<T>(
  session: Pick<Session, 'send'>,
  expression: string,
  contextId?: number,
): Promise<T> {
  const params = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = (await session.send(
    'Runtime.evaluate',
    params,
  )) as Evaluated;
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Attaches to a target that Playwright does not list, such as the popup. */
export async function attach(browser: CDPSession, targetId: string): Promise<Session> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const listen = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  /** A target that goes away, as a popup does, leaves its last questions unanswered. */
  const lose = (event: { sessionId: string }) => {
    if (event.sessionId !== sessionId) return;
    for (const answer of waiting.values()) answer({ error: { message: 'The target is gone' } });
    waiting.clear();
  };
  browser.on('Target.receivedMessageFromTarget', listen);
  browser.on('Target.detachedFromTarget', lose);
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
        );
        const message = JSON.stringify({ id, method, params });
        browser.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      }),
    async detach() {
      browser.off('Target.receivedMessageFromTarget', listen);
      browser.off('Target.detachedFromTarget', lose);
      // One that has gone, as a popup does at a press, has no session any more.
      await browser.send('Target.detachFromTarget', { sessionId }).catch((error: unknown) => {
        if (!String(error).includes('No session')) throw error;
      });
    },
  };
}

/** An update of the extension leaves the former one's world behind, which can do nothing any more. */
const isAlive = (session: Pick<Session, 'send'>, contextId: number): Promise<boolean> =>
  evaluate(session, 'chrome.runtime?.id !== undefined', contextId);

/** What stays attached to a page: a session, and the isolated worlds of its top frame with their origins. */
interface Worlds {
  readonly cdp: CDPSession;
  readonly origins: ReadonlyMap<number, string>;
}

const known = new WeakMap<Page, Promise<Worlds>>();

async function watchWorlds(page: Page): Promise<Worlds> {
  const cdp = await page.context().newCDPSession(page);
  const origins = new Map<number, string>();
  const { frameTree } = await cdp.send('Page.getFrameTree');
  cdp.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    const isTop = auxData?.frameId === frameTree.frame.id;
    if (isTop && auxData?.type === 'isolated') origins.set(id, `${origin}/`);
  });
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    origins.delete(executionContextId);
  });
  cdp.on('Runtime.executionContextsCleared', () => origins.clear());
  await cdp.send('Runtime.enable'); // tells all worlds before it answers
  return { cdp, origins };
}

/** Evaluates in the world in which the extension of this origin runs its scripts; `none` before it has one. */
export async function evaluateIsolated<T>(
  page: Page,
  origin: string,
  expression: string,
  none: T,
): Promise<T> {
  const watched = known.get(page) ?? watchWorlds(page);
  known.set(page, watched);
  watched.catch(() => known.delete(page));
  const { cdp, origins } = await watched;
  const session = {
    send: (method: string, params?: object) => cdp.send(method as never, params as never),
  };
  for (const [contextId, own] of [...origins])
    if (own === origin && (await isAlive(session, contextId)))
      return await evaluate<T>(session, expression, contextId);
  return none;
}

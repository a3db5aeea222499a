import type { Driver } from './driver';

/** The page's own window: what drives Firefox sees a copy of it otherwise. */
interface Own extends Window {
  readonly wrappedJSObject?: Own;
}

/**
 * Self-contained; from now on `data-hits` names what an attack has called, and what the policy stopped.
 * A handler that the browser's own sanitiser reads and drops is reported too, and means nothing: who
 * looks for handlers looks at what stands in the page.
 */
function listen(document: Document): void {
  const view = document.defaultView as Own;
  const page = view.wrappedJSObject ?? view;
  const { documentElement } = document;
  const report = (name: string): void => {
    documentElement.dataset.hits = `${documentElement.dataset.hits} ${name}`.trim();
  };
  for (const name of ['__hit', 'alert', 'confirm', 'prompt', 'print', 'open'])
    Reflect.set(page, name, () => report(name));
  if (documentElement.dataset.hits === undefined)
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      if (violatedDirective !== 'script-src-attr') report(violatedDirective);
    });
  documentElement.dataset.hits = '';
}

/**
 * A statement: the page's own policy for markup, which it makes itself only where the browser has no
 * sanitiser. So a test can still parse what would be refused as a mere text.
 */
export const TAKE_POLICY = `const view = document.defaultView.wrappedJSObject ?? document.defaultView;
  view.taken ??= view.trustedTypes.createPolicy('lectern-markup', { createHTML: (text) => text });
  const trusted = (text) => view.taken.createHTML(text);`;

/** What an attack calls to show that it ran. */
export const CALLED: readonly string[] = ['__hit', 'alert', 'confirm', 'prompt', 'print', 'open'];

/** Forgets what was called before. */
export const watchForHits = (browser: Driver): Promise<void> => browser.inPage(listen);

/** What has been called since, and stopped. */
export const hitsOf = (browser: Driver): Promise<string> =>
  browser.inPage((document) => {
    // Some attacks name an element "documentElement".
    const root = Document.prototype.querySelector.call(document, ':root') as HTMLElement | null;
    return root?.dataset.hits ?? 'nobody listened';
  });

/** Self-contained; sends the elements of `body` the events for which attacks wait. */
export function provoke(body: Element): void {
  const types =
    'click mouseover focus load error input toggle animationstart animationend pointerenter';
  for (const element of body.querySelectorAll('*'))
    for (const type of types.split(' '))
      if (type !== 'click' || !element.closest('a, button, summary'))
        element.dispatchEvent(new Event(type));
}

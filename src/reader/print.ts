import { holdStyle } from './page-hold';

/**
 * Keeps whatever stands beside the reader off the paper, until `signal` aborts. The background hides
 * the page's body in a style sheet that no page can overrule; what else may hang on the root is
 * known only here.
 */
export function printAlone(host: Element, signal: AbortSignal): void {
  const view = host.ownerDocument.defaultView;
  let releases: readonly (() => void)[] = [];
  const release = () => {
    for (const release of releases) release();
    releases = [];
  };
  const hide = () => {
    release();
    const others = [...(host.parentElement?.children ?? [])].filter((child) => child !== host);
    releases = others
      .filter((child) => child instanceof HTMLElement && child.localName !== 'head')
      .map((child) => holdStyle(child as HTMLElement, { display: 'none' }));
  };
  view?.addEventListener('beforeprint', hide, { signal });
  view?.addEventListener('afterprint', release, { signal });
  signal.addEventListener('abort', release);
}

/** Where the browsers let extensions into closed shadow roots. */
interface ShadowAccess {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
}
type FirefoxElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

const shadowOf = (host: Element): ShadowRoot | null | undefined =>
  (globalThis as ShadowAccess).chrome?.dom?.openOrClosedShadowRoot(host) ??
  (host as FirefoxElement).openOrClosedShadowRoot;

/** Notes in a reader's own tree, where the page sees nothing, how to give the page back without its script. */
export function leaveNote(dialog: HTMLElement, pageStyle: string | null): void {
  dialog.dataset.pageStyle = pageStyle ?? '';
}

function restorePage({ documentElement }: Document, { dataset }: HTMLElement): void {
  if (dataset.pageStyle) documentElement.setAttribute('style', dataset.pageStyle);
  else documentElement.removeAttribute('style');
}

/**
 * Closes a reader that an older script of this extension left over the page when the extension was
 * updated or reloaded; resolves with whether there was an open one. Chromium leaves that script its
 * life, and it closes in good order; Firefox ends it, so that what it held must be let go for it.
 */
export async function closeOrphan(live: Document): Promise<boolean> {
  for (const host of live.documentElement.children) {
    const dialog = shadowOf(host)?.querySelector<HTMLDialogElement>('dialog[data-page-style]');
    if (!dialog) continue;
    const wasOpen = dialog.open;
    if (wasOpen) {
      const closed = new Promise((done) => dialog.addEventListener('close', done, { once: true }));
      dialog.close();
      await closed;
    }
    if (host.isConnected) {
      host.remove();
      restorePage(live, dialog);
    }
    return wasOpen;
  }
  return false;
}

/**
 * Asks the browser never to clear the saved articles to make room. Only windows may ask, not
 * workers; the `unlimitedStorage` permission grants it without a question.
 */
export async function persist(): Promise<boolean> {
  const { storage } = navigator;
  return (await storage.persisted()) || storage.persist();
}

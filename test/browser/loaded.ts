/** What an exported file does before its own policy: whatever runs in it tells the page above. */
export const TELL = `<script>for (const name of ['__hit', 'alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = () => parent.hits.push(name);
  console.log = () => parent.hits.push('log');
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => parent.hits.push(violatedDirective));
</script>`;
/** The page above, whose frames they are. */
export const listener = '<!doctype html><script>hits = []</script><body>';

/** Self-contained; loads each of the paths in a frame and answers with what ran there. */
export async function loadEach(
  document: Document,
  paths: readonly string[],
): Promise<readonly string[]> {
  for (const path of paths) {
    const frame = document.createElement('iframe');
    frame.src = path;
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    for (const element of frame.contentDocument?.querySelectorAll('body *') ?? [])
      for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle', 'animationstart'])
        element.dispatchEvent(new Event(type));
    frame.remove();
  }
  const view = document.defaultView as unknown as { hits: string[]; wrappedJSObject?: typeof view };
  return [...(view.wrappedJSObject ?? view).hits];
}

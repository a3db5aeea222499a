/** An element's inline declarations, set for a while and put back exactly. */
export function holdStyle(element: HTMLElement, declarations: Readonly<Record<string, string>>) {
  const hadAttribute = element.hasAttribute('style');
  const before = Object.keys(declarations).map((name) => ({
    name,
    value: element.style.getPropertyValue(name),
    priority: element.style.getPropertyPriority(name),
  }));
  for (const [name, value] of Object.entries(declarations))
    element.style.setProperty(name, value, 'important');
  return () => {
    for (const { name, value, priority } of before) {
      if (value) element.style.setProperty(name, value, priority);
      else element.style.removeProperty(name);
    }
    // Read first: Chromium does not remove an attribute that it has not written down yet.
    if (!hadAttribute && element.getAttribute('style') === '') element.removeAttribute('style');
  };
}

/** Pauses what can be heard; picture-in-picture is someone's choice and plays on. The answer resumes it. */
export function holdMedia(live: Document) {
  const audible = [...live.querySelectorAll<HTMLMediaElement>('video, audio')].filter(
    (media) =>
      !media.paused && !media.muted && media.volume > 0 && media !== live.pictureInPictureElement,
  );
  for (const media of audible) media.pause();
  return () => {
    // The page may have taken the source away, or the browser may not allow it: then it stays quiet.
    for (const media of audible)
      if (media.paused && media.isConnected) media.play().catch(() => undefined);
  };
}

/**
 * No scrolling, and no new line breaks for want of a scrollbar. A kept gutter would show a strip of
 * the page beside the reader, so padding takes its room, on the side that the scrollbar is on.
 */
function stillness({ documentElement, defaultView }: Document): Record<string, string> {
  const scrollbar = (defaultView?.innerWidth ?? 0) - documentElement.clientWidth;
  const style = getComputedStyle(documentElement);
  const isLeft = documentElement.clientLeft > 0;
  const onBoth = style.scrollbarGutter.includes('both');
  const padding = (side: string, isThere: boolean) =>
    isThere && { [side]: `calc(${style.getPropertyValue(side)} + ${scrollbar}px)` };
  return {
    overflow: 'hidden',
    'scrollbar-gutter': 'auto',
    ...padding('padding-left', scrollbar > 0 && (isLeft || onBoth)),
    ...padding('padding-right', scrollbar > 0 && (!isLeft || onBoth)),
  };
}

/**
 * Holds the page still while the reader stands over it: scrolling, sound, fullscreen, focus.
 * The answer puts all of it back as it was.
 */
export function holdPage(live: Document): () => void {
  const view = live.defaultView;
  const { scrollX, scrollY } = view ?? { scrollX: 0, scrollY: 0 };
  const focused = live.activeElement;
  const releaseStyle = holdStyle(live.documentElement, stillness(live));
  const releaseMedia = holdMedia(live);
  if (live.fullscreenElement) void live.exitFullscreen();
  return () => {
    releaseStyle();
    if (focused instanceof HTMLElement && focused !== live.body && focused.isConnected)
      focused.focus({ preventScroll: true });
    if (view && (view.scrollX !== scrollX || view.scrollY !== scrollY))
      view.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    releaseMedia();
  };
}

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../article';
import type { Settings } from '../settings';
import { Fonts } from './fonts';
import { canvasMeasure, columnOf, textSize } from './measure';
import { keepPlace } from './place';
import { BAR } from './reading-place';
import type { ReaderActions } from './view';

/** How the article looks now, and how to change that. */
export interface Look {
  readonly settings: Settings;
  readonly fonts: Fonts;
  /** Text size in CSS pixels. */
  readonly size: number;
  /** The article may be shown: its font is here, or has kept us waiting. */
  readonly ready: boolean;
  /** The article's own styles, as custom properties. */
  readonly style: Record<string, string | number>;
  /** Lines hold few characters. */
  readonly crowded: boolean;
  /** Another string whenever lines may break elsewhere. */
  readonly layout: string;
  change(changes: Partial<Settings>): void;
  /** Loads all bundled fonts, so that each can be shown by its own face. */
  loadSamples(): void;
}

/** How long the article waits for its font, in milliseconds from opening. */
const PATIENCE = 300;
const NARROW = 600;
/** Lines that hold fewer characters than this are hyphenated. */
const CROWDED = 52;

/** The width of the reader, which need not be that of the window. */
function useWidth(scroller: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(window.innerWidth);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // It tells before the first frame: to ask at once would lay out the page, and of a dialog still closed.
    const observer = new ResizeObserver(() => setWidth(element.offsetWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return width;
}

function useFonts(load: ReaderActions['loadFont']): Fonts {
  const fonts = useMemo(() => new Fonts(document, load), []);
  // With the reader itself: an effect would leave the page its fonts for a frame.
  useLayoutEffect(() => () => fonts.close(), [fonts]);
  return fonts;
}

/** Loads `font`; says whether the first one is here, or has taken too long: what is shown stays shown. */
function useFont(fonts: Fonts, font: Settings['font'], loaded: () => void): boolean {
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    void fonts.load(font).then(loaded);
  }, [fonts, font]);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const ready = useRef(false);
  ready.current ||= !patient || !fonts.isMissing(font);
  return ready.current;
}

/** The settings in force: a change shows at once, before it is stored, and other tabs' changes follow. */
function useSettings(
  given: Settings,
  actions: ReaderActions,
  before: () => void,
  failed: () => void,
): readonly [Settings, (changes: Partial<Settings>) => void] {
  const [settings, setSettings] = useState(given);
  const storing = useRef(0);
  useEffect(() => {
    if (storing.current > 0) return;
    before();
    setSettings(given);
  }, [given]);
  const change = (changes: Partial<Settings>) => {
    before();
    setSettings((last) => ({ ...last, ...changes }));
    storing.current++;
    void actions
      .changeSettings(changes)
      .catch(failed)
      .finally(() => storing.current--);
  };
  return [settings, change];
}

/** The reader's own distances; none where the design's are kept. */
const spacingOf = ({ lineHeight, letterSpacing, wordSpacing }: Settings) => ({
  ...(lineHeight !== null && { '--lh': lineHeight }),
  ...(letterSpacing > 0 && { '--letter-spacing': `${letterSpacing}em` }),
  ...(wordSpacing > 0 && { '--word-spacing': `${wordSpacing}em` }),
});

interface Kept {
  readonly restore: () => void;
  /** Where it was put back to; another value means that the reader has scrolled since. */
  readonly scrollTop: number;
  readonly isDue: boolean;
}

/**
 * Keeps the first visible line where it is over changes of the layout. While the reader has not
 * scrolled, it stays the same line: a font that comes late must not move what its stand-in did not.
 */
function usePlaceKeeper(scroller: RefObject<HTMLElement | null>) {
  const kept = useRef<Kept>({ restore: () => undefined, scrollTop: -1, isDue: false });
  const before = () => {
    const text = scroller.current?.querySelector('.article');
    if (!scroller.current || !text || kept.current.isDue) return;
    const { scrollTop } = scroller.current;
    const isSame = scrollTop === kept.current.scrollTop;
    const restore = isSame ? kept.current.restore : keepPlace(scroller.current, text, BAR);
    kept.current = { restore, scrollTop, isDue: true };
  };
  const after = () => {
    if (!kept.current.isDue || !scroller.current) return;
    kept.current.restore();
    kept.current = { ...kept.current, scrollTop: scroller.current.scrollTop, isDue: false };
  };
  return { before, after };
}

/** All that decides how the article looks; the first visible line keeps its height while that changes. */
export function useLook(
  article: Article | null,
  given: Settings,
  actions: ReaderActions,
  scroller: RefObject<HTMLElement | null>,
  failed: () => void,
): Look {
  const { before, after } = usePlaceKeeper(scroller);
  const [settings, change] = useSettings(given, actions, before, failed);
  const fonts = useFonts(actions.loadFont);
  const [, setLoaded] = useState(0);
  const loaded = () => {
    before();
    setLoaded((count) => count + 1);
  };
  const ready = useFont(fonts, settings.font, loaded);
  const width = useWidth(scroller);
  useLayoutEffect(after);
  const lang = article?.lang ?? null;
  const family = fonts.family(settings, lang);
  const size = textSize(settings, lang, width < NARROW);
  const column = useMemo(
    () => article && columnOf(article, settings, canvasMeasure(document, family)),
    [article, settings.width, settings.letterSpacing, settings.wordSpacing, family],
  );
  const crowded = column !== null && (width - 40) / (size * column.advance) < CROWDED;
  const style = {
    '--reading': family,
    '--size': size,
    ...(column && { '--characters': column.characters, '--advance': column.advance.toFixed(4) }),
    ...spacingOf(settings),
  };
  const layout = [width, settings.columns, ...Object.values(style)].join();
  const loadSamples = () => void fonts.loadAll().then(loaded);
  return { settings, fonts, size, ready, style, crowded, layout, change, loadSamples };
}

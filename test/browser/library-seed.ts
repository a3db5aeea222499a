import { build, type Rollup } from 'vite';
import { leaveParserUntried } from '../../scripts/turndown.mjs';
import type { Article } from '../../src/article';
import type { Driver } from './driver';

/** What a test needs of the library; each is built once. */
const DOORS = {
  library: 'src/library/index.ts',
  export: 'src/library/export/index.ts',
  forms: 'test/browser/exports.ts',
} as const;
type Door = keyof typeof DOORS;
const built = new Map<Door, Promise<string>>();

/** The library as one classic script, so that a test fills it by its own functions. */
export function libraryScript(door: Door = 'library'): Promise<string> {
  const script = built.get(door) ?? buildScript(door);
  built.set(door, script);
  return script;
}

async function buildScript(door: Door): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [leaveParserUntried()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: DOORS[door], formats: ['iife'], name: 'library' },
    },
  });
  const [{ output: chunks }] = [output].flat() as [Rollup.RollupOutput];
  return chunks[0].code;
}

/** An article to be seeded; with a colour it gets a landscape in that colour. */
export interface Seed {
  readonly article: Article;
  readonly colour?: string;
  readonly tags?: readonly string[];
  readonly isFavourite?: boolean;
  /** How far it is read, 0 to 1. */
  readonly fraction?: number;
}

/** Self-contained; runs in a page of the extension, after `libraryScript`. */
async function fill(
  library: typeof import('../../src/library'),
  seeds: readonly Seed[],
): Promise<readonly string[]> {
  const draw = async (colour: string): Promise<Uint8Array> => {
    const canvas = new OffscreenCanvas(640, 360);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No canvas');
    const paint = (
      style: string | CanvasGradient,
      ...at: readonly (readonly [number, number])[]
    ) => {
      context.fillStyle = style;
      context.beginPath();
      for (const [x, y] of at) context.lineTo(x, y);
      context.fill();
    };
    const sky = context.createLinearGradient(0, 0, 0, 300);
    sky.addColorStop(0, colour);
    sky.addColorStop(1, `color-mix(in oklab, ${colour} 25%, #fbe7c8)`);
    paint(sky, [0, 0], [640, 0], [640, 360], [0, 360]);
    context.fillStyle = '#fff3d6';
    context.beginPath();
    context.arc(470, 190, 42, 0, 7);
    context.fill();
    paint(
      `color-mix(in oklab, ${colour} 70%, #25304a)`,
      [0, 240],
      [130, 170],
      [250, 235],
      [400, 150],
      [560, 240],
      [640, 205],
      [640, 360],
      [0, 360],
    );
    paint(
      `color-mix(in oklab, ${colour} 30%, #161d30)`,
      [0, 300],
      [180, 255],
      [360, 305],
      [520, 270],
      [640, 300],
      [640, 360],
      [0, 360],
    );
    return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  };
  const ids: string[] = [];
  for (const { article, colour, ...state } of seeds) {
    const result = await library.save(article);
    if (!result.ok) throw new Error(result.error);
    const { saved, wanted } = result.value;
    ids.push(saved.id);
    for (const address of wanted) {
      const bytes = colour ? await draw(colour) : null;
      const added = await library.addImage(saved.id, address, bytes, 'image/png');
      if (!added.ok) throw new Error(added.error);
    }
    if (state.tags) await library.setTags(saved.id, state.tags);
    if (state.isFavourite) await library.setFavourite(saved.id, true);
    const { fraction } = state;
    if (fraction) await library.setProgress(saved.id, { fraction, place: null, pageTop: null });
    if (fraction) await library.markOpened(saved.id);
  }
  return ids;
}

/** Saves articles, oldest first, in a page of the extension that has run `libraryScript`. */
export const fillPage = (
  page: import('playwright-core').Page,
  seeds: readonly Seed[],
): Promise<readonly string[]> =>
  page.evaluate(`(${fill})(library, ${JSON.stringify(seeds)})`) as Promise<readonly string[]>;

/** Runs a function of a page of the extension with the library at hand. */
export async function inLibrary<A extends readonly unknown[], T>(
  browser: Driver,
  work: (library: typeof import('../../src/library'), ...args: A) => Promise<T>,
  ...args: A
): Promise<T> {
  return browser.inPage(withScript<A, T>(await libraryScript(), work), ...args);
}

/** Runs a function of a page of the extension with the forms of export at hand. */
export async function inExport<A extends readonly unknown[], T>(
  browser: Driver,
  work: (library: typeof import('../../src/library/export'), ...args: A) => Promise<T>,
  ...args: A
): Promise<T> {
  return browser.inPage(withScript<A, T>(await libraryScript('export'), work), ...args);
}

/** Runs a function of a page of the extension with every form of export and the backup at hand. */
export async function inForms<A extends readonly unknown[], T>(
  browser: Driver,
  work: (forms: typeof import('./exports'), ...args: A) => Promise<T>,
  ...args: A
): Promise<T> {
  return browser.inPage(withScript<A, T>(await libraryScript('forms'), work), ...args);
}

const withScript = <A extends readonly unknown[], T>(script: string, work: unknown) =>
  new Function('_document', '...args', `${script}; return (${work})(library, ...args);`) as (
    document: Document,
    ...args: A
  ) => Promise<T>;

/** Saves articles, oldest first, through a page of the extension; answers with their ids. */
export const seed = (browser: Driver, seeds: readonly Seed[]): Promise<readonly string[]> =>
  inLibrary(browser, fill, seeds);

/** Takes all that is kept off the disk, the trash included, for a case that wants a library of its own. */
export const clear = (browser: Driver): Promise<void> =>
  inLibrary(browser, async (library) => {
    const erased = await library.eraseAll();
    if (!erased.ok) throw new Error(erased.error);
  });

/** Keeps links without their texts; answers with their ids. */
export const seedLinks = (
  browser: Driver,
  links: readonly { readonly url: string; readonly title: string }[],
): Promise<readonly string[]> =>
  inLibrary(
    browser,
    async (library, links) => {
      const kept = await library.saveLinks(links);
      if (!kept.ok) throw new Error(kept.error);
      return kept.value.added;
    },
    links,
  );

/** Puts one article into the trash and empties it. */
export const removeAgain = (browser: Driver, id: string): Promise<void> =>
  inLibrary(
    browser,
    async (library, id) => {
      await library.removeMany([id as never]);
      await library.emptyTrash([id as never]);
    },
    id,
  );

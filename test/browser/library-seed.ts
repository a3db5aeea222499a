import { build, type Rollup } from 'vite';
import type { Article } from '../../src/article';
import type { Driver } from './driver';

/** The library as one classic script, so that a test fills it by its own functions. */
export async function libraryScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/library/index.ts', formats: ['iife'], name: 'library' },
    },
  });
  const [{ output: chunks }] = [output].flat() as [Rollup.RollupOutput];
  return chunks[0].code;
}

/** An article to be seeded; with a colour it gets a picture in that colour. */
export interface Seed {
  readonly article: Article;
  readonly colour?: string;
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
    context.fillStyle = colour;
    context.fillRect(0, 0, 640, 360);
    return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  };
  const ids: string[] = [];
  for (const { article, colour } of seeds) {
    const result = await library.save(article);
    if (!result.ok) throw new Error(result.error);
    const { saved, wanted } = result.value;
    ids.push(saved.id);
    for (const address of wanted) {
      const bytes = colour ? await draw(colour) : null;
      const added = await library.addImage(saved.id, address, bytes, 'image/png');
      if (!added.ok) throw new Error(added.error);
    }
  }
  return ids;
}

/** Saves articles, oldest first, through a page of the extension; answers with their ids. */
export async function seed(browser: Driver, seeds: readonly Seed[]): Promise<readonly string[]> {
  const run = new Function(
    '_document',
    'seeds',
    `${await libraryScript()}; return (${fill})(library, seeds);`,
  ) as (document: Document, seeds: readonly Seed[]) => Promise<readonly string[]>;
  return browser.inPage(run, seeds);
}

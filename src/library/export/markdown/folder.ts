import type { ZipWriter } from '../../zip';
import type { Exported } from '../exported';
import { fileName, uniqueNames } from '../file-name';
import { pictureName, picturesOf } from '../pictures';
import { toMarkdown } from './markdown';

/** Where Obsidian's Web Clipper puts what it clips. */
const FOLDER = 'Clippings';

/** Adds articles to an archive as a folder of Markdown files, their pictures beside them. */
export function markdownFolder(writer: ZipWriter): (exported: Exported) => Promise<void> {
  const unique = uniqueNames();
  const written = new Set<string>();
  return async (exported) => {
    const pictures = await picturesOf(exported);
    const used = new Set<string>();
    const markdown = toMarkdown(exported, {
      properties: true,
      pictures: (address) => {
        const picture = pictures.get(address);
        if (!picture) return address;
        used.add(address);
        return `images/${pictureName(picture)}`;
      },
    });
    const name = unique(fileName(exported.article.title), '.md');
    writer.add(`${FOLDER}/${name}`, new TextEncoder().encode(markdown));
    for (const address of used) {
      const picture = pictures.get(address);
      if (!picture || written.has(picture.hash)) continue;
      written.add(picture.hash);
      writer.add(`${FOLDER}/images/${pictureName(picture)}`, picture.bytes, { stored: true });
    }
  };
}

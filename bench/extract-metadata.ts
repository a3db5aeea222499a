import { snapshot } from '../src/extract';
import { readMetadata } from '../src/extract/metadata';
import { prepare } from '../src/extract/prepare';
import { SPECIAL } from '../src/extract/special';
import { StillTree, whileStill } from '../src/extract/still';

/** Metadata alone, which needs no layout and is read in a fraction of the time. */
const extractArticle = (live: Document, url: string) => {
  const page = snapshot(live, { url });
  const { document } = page;
  prepare(document, SPECIAL);
  const metadata = whileStill(new StillTree(document.body), () => readMetadata(page, document));
  return {
    title: metadata.title,
    author: metadata.byline,
    date: metadata.publishedTime,
    modified: metadata.modifiedTime,
    lang: metadata.lang,
  };
};

Object.assign(globalThis, { extractArticle });

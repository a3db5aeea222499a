import { snapshot } from '../../../src/extract';
import { type Metadata, readMetadata } from '../../../src/extract/metadata';
import { mendJson } from '../../../src/extract/metadata/mend-json';
import { open } from '../load';

const URL = 'https://www.pellmoor-post.example/rope-bridge';

/** What is read from a page with this head and body. */
export const metadataOf = (head: string, body: string, url = URL): Metadata => {
  const page = snapshot(
    open(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`),
    { url },
  );
  mendJson(page.document);
  return readMetadata(page, page.document);
};

/** The markup of one JSON-LD object or list. */
export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

/** Enough sentences to be an article's text. */
export const TEXT =
  `<p>${'Every spring the whole village twists new rope from mountain grass. '.repeat(5)}</p>`.repeat(
    3,
  );

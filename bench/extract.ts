import { extract } from '../src/extract';

Object.assign(globalThis, { extractArticle: (live: Document, url: string) => extract(live, url) });

import { Readability } from '@mozilla/readability';

/** Readability as Firefox calls it, on a copy of the document; both parts timed. */
const extractArticle = (document: Document) => {
  const start = performance.now();
  const copy = document.cloneNode(true) as Document;
  const copied = performance.now();
  const article = new Readability(copy).parse();
  const parseMs = performance.now() - copied;
  return {
    title: article?.title,
    author: article?.byline,
    date: article?.publishedTime,
    html: article?.content ?? '',
    cloneMs: copied - start,
    parseMs,
  };
};

Object.assign(globalThis, { extractArticle });

import { extract, snapshot } from '../src/extract';

/** What the measuring scripts ask for: the article's fields, or `readable: false` with empty text. */
const extractArticle = (live: Document, url: string) => {
  const result = extract(snapshot(live, { url }));
  if (!result.ok)
    return {
      readable: false,
      reason: result.error,
      title: '',
      byline: null,
      author: null,
      publishedTime: null,
      date: null,
      siteName: null,
      lang: null,
      dir: 'ltr',
      image: null,
      text: '',
      html: '',
      removed: [],
    };
  const { article, removed } = result.value;
  return {
    ...article,
    author: article.byline,
    date: article.publishedTime,
    readable: true,
    removed,
  };
};

Object.assign(globalThis, { extractArticle });

import Defuddle from 'defuddle';

/** Defuddle as its browser build is called. */
const extractArticle = (document: Document, url: string) => {
  const { title, author, published, content } = new Defuddle(document, { url }).parse();
  return { title, author, date: published, html: content };
};

Object.assign(globalThis, { extractArticle });

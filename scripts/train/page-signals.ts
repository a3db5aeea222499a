import { extract, type Signals, snapshot } from '../../src/extract';

/** What "is it an article?" is learned from: the signals of a page, as JSON. */
const extractArticle = (live: Document, url: string) => {
  let signals: Signals = {};
  extract(snapshot(live, { url }), {
    onSignals: (measured) => {
      signals = measured;
    },
  });
  return { text: JSON.stringify(signals) };
};

Object.assign(globalThis, { extractArticle });

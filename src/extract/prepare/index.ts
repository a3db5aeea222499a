import { loadLazyImages } from './images';
import { layOutLists, layOutTables } from './layout';
import { chooseFormulas } from './math';
import { readNoscript } from './noscript';
import { formParagraphs } from './paragraphs';
import { placeStreamedParts } from './streamed';

/** Makes of the copy what the page would be after its scripts had run, in plain blocks. */
export const prepare = (document: Document): void => {
  placeStreamedParts(document);
  readNoscript(document);
  loadLazyImages(document);
  chooseFormulas(document);
  layOutTables(document);
  layOutLists(document);
  formParagraphs(document);
};

import { NameIndex } from '../names';
import { formCode } from './code';
import { formEntries } from './entries';
import { formFrames } from './frames';
import { loadLazyImages } from './images';
import { layOutLists, layOutTables } from './layout';
import { chooseFormulas } from './math';
import { readNoscript } from './noscript';
import { formParagraphs } from './paragraphs';
import { placeStreamedParts } from './streamed';
import { formVerse } from './verse';

/** Makes of the copy what the page would be after its scripts had run, in plain blocks. */
export const prepare = (document: Document): void => {
  placeStreamedParts(document);
  readNoscript(document);
  formFrames(document);
  loadLazyImages(document);
  chooseFormulas(document);
  const names = new NameIndex(document.body);
  formVerse(names);
  formCode(document);
  layOutTables(document);
  layOutLists(document);
  formEntries(document, names);
  formParagraphs(document);
};

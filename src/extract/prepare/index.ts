import { NameIndex } from '../names';
import type { Special } from '../special';
import { isSpecial } from '../special-signs';
import { formFrames } from './frames';
import { loadLazyImages } from './images';
import { layOutLists, layOutTables } from './layout';
import { readNoscript } from './noscript';
import { formParagraphs } from './paragraphs';
import { placeStreamedParts } from './streamed';

/**
 * Makes of the copy what the page would be after its scripts had run, in plain blocks. False where that
 * takes what is `special`, and it is not there.
 */
export const prepare = (document: Document, special: Special | undefined): boolean => {
  placeStreamedParts(document);
  readNoscript(document);
  special?.formStands(document);
  formFrames(document);
  loadLazyImages(document);
  special?.mendJson(document);
  special?.chooseFormulas(document);
  const names = new NameIndex(document.body);
  if (!special && isSpecial(document, names)) return false;
  special?.formVerse(names);
  special?.formCode(document);
  layOutTables(document);
  layOutLists(document);
  special?.formEntries(document, names);
  formParagraphs(document);
  return true;
};

import { type Catalogue, openCatalogue } from '../library';

let opened: Catalogue | undefined;

/** The catalogue of this page, which all that counts or lists articles here shares. */
export function catalogue(): Catalogue {
  opened ??= openCatalogue();
  return opened;
}

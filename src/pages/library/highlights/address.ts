/** The address of the list of all highlights within the library page. */
export const HIGHLIGHTS_HASH = '#highlights';

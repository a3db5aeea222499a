/** The attribute that holds the number of a part in an article with an account of what was left out. */
export const PART = 'data-part';
/** The attribute of the one element in a copied page that was picked as its article. */
export const PICKED = 'data-picked';

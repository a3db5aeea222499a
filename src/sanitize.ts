/** The elements an article may consist of, formulas apart. No form control, no frame, no style. */
export const ALLOWED_TAGS: readonly string[] =
  'a abbr article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );

/** Their attributes. No name, class or style; ids carry a prefix, so that they cannot clobber. */
export const ALLOWED_ATTRIBUTES: readonly string[] =
  'alt colspan data-embed data-language data-part data-player datetime dir headers height href id lang open referrerpolicy rel reversed role rowspan scope src srcset start title type value width'.split(
    ' ',
  );

export const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** What formulas consist of: the drawing part of MathML Core, without annotations and actions. */
export const FORMULA_TAGS: readonly string[] =
  'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'.split(
    ' ',
  );

/** Attributes of formulas that are words; no colour, no address, no handler. */
const FORMULA_WORDS: readonly string[] =
  'accent accentunder columnalign columnspan dir display displaystyle fence form largeop mathvariant movablelimits notation rowspan scriptlevel separator stretchy symmetric'.split(
    ' ',
  );

/** Attributes of formulas that are lengths. */
const FORMULA_LENGTHS: readonly string[] =
  'columnspacing depth height linethickness lspace maxsize minsize rowspacing rspace voffset width'.split(
    ' ',
  );

export const FORMULA_ATTRIBUTES: readonly string[] = [...FORMULA_WORDS, ...FORMULA_LENGTHS];

/** Lengths of two digits at most: a formula stays where it stands. */
const LENGTH = /^(?:[+-]?\d{0,2}(?:\.\d{1,6})?(?:em|ex|px|pt|%)?(?: |$)){1,8}$/;

/** The attributes that hold an address; all others may hold any text. */
export const ADDRESSES: readonly string[] = ['href', 'src', 'srcset'];

const ID_PREFIX = 'a-';

/** The id that an element of the article has in safe markup. */
export const safeId = (id: string): string => ID_PREFIX + id;

/** The attributes that hold ids, several in `headers`. */
export const ID_ATTRIBUTES: readonly string[] = ['id', 'headers'];

export const safeIds = (ids: string): string => ids.trim().split(/\s+/).map(safeId).join(' ');

const LINK = /^(?:https?:|mailto:|#)/i;
const PICTURE = /^(?:https?:|data:image\/(?:png|jpe?g|gif|webp|avif)[;,])/i;
/** One candidate of a srcset: address, then an optional width or density. */
const CANDIDATE = /^https?:\S+(?:\s+\d+(?:\.\d+)?[wx])?$/i;

const isPictureSet = (srcset: string): boolean =>
  srcset.split(/,\s+/).every((candidate) => CANDIDATE.test(candidate.trim()));

function keepAttribute(element: Element, name: string, allowed: (value: string) => boolean) {
  const value = element.getAttribute(name);
  if (value !== null && !allowed(value.trim())) element.removeAttribute(name);
}

/** Pictures of a point or two are counters of readers, not pictures. */
const isTracker = (image: Element): boolean =>
  ['width', 'height'].some((name) => /^[0-2](px)?$/.test(image.getAttribute(name) ?? ''));

const EMBEDS: Readonly<Record<string, string>> = {
  iframe: 'frame',
  embed: 'frame',
  object: 'frame',
  video: 'video',
  audio: 'audio',
};

/** What would load a stranger's program becomes a link to it, which loads nothing. */
export function replaceEmbed(element: Element): void {
  const kind = EMBEDS[element.localName];
  if (!kind || !element.parentNode) return;
  const address =
    element.getAttribute('src') ??
    element.getAttribute('data') ??
    element.querySelector('source')?.getAttribute('src');
  if (!address || !/^https?:/i.test(address)) return;
  const link = element.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.setAttribute('data-embed', kind);
  link.setAttribute('rel', 'noopener noreferrer');
  link.textContent = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? '';
  element.parentNode.insertBefore(link, element);
}

/** Roles that the article itself tells: a note's mark, the way back from it, and the list of notes. */
const ROLES: Readonly<Record<string, RegExp>> = {
  a: /^doc-(?:noteref|backlink)$/,
  section: /^doc-endnotes$/,
};

/** A formula holds nothing but formula: browsers parse what else it holds in more than one way. */
function cleanFormula(element: Element): void {
  for (const { name } of [...element.attributes])
    if (!FORMULA_ATTRIBUTES.includes(name)) element.removeAttribute(name);
  for (const name of FORMULA_LENGTHS)
    keepAttribute(element, name, (value) => value !== '' && LENGTH.test(value));
}

/** Takes from an element what is not on the lists; what may not stand where it stands goes as a whole. */
export function cleanElement(element: Element): void {
  if (element.namespaceURI === MATHML) cleanFormula(element);
  else if (element.parentElement?.namespaceURI === MATHML)
    element.replaceWith(element.textContent ?? '');
  else cleanHtml(element);
}

function cleanHtml(element: Element): void {
  const tag = element.localName;
  for (const { name } of [...element.attributes])
    if (!ALLOWED_ATTRIBUTES.includes(name)) element.removeAttribute(name);
  keepAttribute(element, 'href', (value) => tag === 'a' && LINK.test(value));
  // Both sanitisers let data: of any type through on media elements.
  keepAttribute(element, 'src', (value) => tag === 'img' && PICTURE.test(value));
  keepAttribute(element, 'srcset', (value) => tag === 'img' && isPictureSet(value));
  keepAttribute(element, 'data-embed', () => tag === 'a');
  keepAttribute(element, 'data-player', (value) => tag === 'a' && /^https:\/\//i.test(value));
  keepAttribute(element, 'data-language', (value) => /^[\w+#.-]{1,24}$/.test(value));
  keepAttribute(element, 'role', (value) => ROLES[tag]?.test(value) ?? false);
  if (tag === 'a' && element.hasAttribute('href'))
    element.setAttribute('rel', 'noopener noreferrer');
  else element.removeAttribute('rel');
  if (tag === 'img') element.setAttribute('referrerpolicy', 'no-referrer');
  else element.removeAttribute('referrerpolicy');
  if (tag === 'img' && (isTracker(element) || !element.hasAttribute('src'))) element.remove();
}

/** Makes a safe tree of markup, for browsers that have no sanitiser of their own. */
export type Purify = (html: string) => Element;

let purify: Purify | undefined;

/** Gives the text cleaner to a browser that needs one. */
export function usePurify(given: Purify): void {
  purify = given;
}

/** Whether nothing can be made safe before a text cleaner has been given. */
export const needsPurify = (): boolean => !('setHTML' in Element.prototype) && !purify;

/** The part of the Sanitizer API that is used; TypeScript does not know it yet. */
interface SafeParser {
  setHTML(html: string, options: { readonly sanitizer: object }): void;
}

/** Elements that go while their text stays. All others that are not on the lists go as a whole. */
const UNWRAPPED: readonly string[] =
  'acronym address big button center dir fieldset font form header hgroup label legend main marquee menu nav nobr output picture rb rtc search slot strike tt'.split(
    ' ',
  );

/** They have become links before anything else sees them. */
const MEDIA: readonly string[] = ['audio', 'video'];

/** What the browser's own sanitiser lets through; whatever the lists say, it takes out all that runs. */
const sanitizer = () => ({
  elements: [
    ...ALLOWED_TAGS,
    ...MEDIA,
    'source',
    ...FORMULA_TAGS.map((name) => ({ name, namespace: MATHML })),
  ],
  replaceWithChildrenElements: UNWRAPPED,
  attributes: [...new Set([...ALLOWED_ATTRIBUTES, ...FORMULA_ATTRIBUTES, 'aria-label'])],
});

function parseByBrowser(parser: SafeParser & Element, html: string): Element {
  parser.setHTML(html, { sanitizer: sanitizer() });
  for (const element of parser.querySelectorAll(MEDIA.join())) {
    replaceEmbed(element);
    element.remove();
  }
  for (const name of ID_ATTRIBUTES)
    for (const element of parser.querySelectorAll(`[${name}]`))
      element.setAttribute(name, safeIds(element.getAttribute(name) ?? ''));
  for (const element of parser.querySelectorAll('*')) cleanElement(element);
  return parser;
}

/**
 * Makes a tree of any markup in a document that runs and loads nothing: by the browser's own
 * sanitiser or, where there is none, by the text cleaner that `usePurify` was given.
 */
export function safeTree(html: string): Element {
  if (purify) return purify(html);
  // A document that is empty has no names that a page could have put in the way.
  const { body } = new Document().implementation.createHTMLDocument('');
  if (!('setHTML' in body)) throw new Error('There is nothing to make markup safe with');
  return parseByBrowser(body as unknown as SafeParser & Element, html);
}

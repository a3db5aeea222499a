const PLACEHOLDER =
  /^(?:$|about:|data:image\/(?:gif|svg))|(?:blank|spacer|placeholder|transparent|1x1|pixel|lazy|loading|grey|gray)[\w.-]*\.(?:gif|png|svg|jpe?g|webp)/i;
const LAZY_ADDRESS =
  /^data-(?:lazy-?)?(?:src|original|original-src|orig-file|hi-?res-?src|full-?src|large-?src|image|img|img-?src|url|actualsrc|lazyload|echo|large-file|src-large|src-medium|fallback-src|pin-media)$/;
const IMAGE_FILE = /^[^\s{]+\.(?:jpe?g|png|webp|avif|gif)(?:[?#]\S*)?$/i;
/** The reader's column is 680 px wide at most, on screens with two pixels per pixel. */
const WANTED_WIDTH = 1400;
/** Candidates that a picture keeps, the widest ones. */
const MAX_CANDIDATES = 8;
/** Less than this is the size of an icon or of nothing, in pixels. */
const MIN_RESERVED = 64;

/** Gives every `img` the address of the picture that belongs there, and takes `picture` apart. */
export const loadLazyImages = (document: Document): void => {
  for (const image of document.body.querySelectorAll('img')) {
    const address = bestAddress(image);
    const set = setOf(image);
    if (address) image.setAttribute('src', address);
    for (const name of ['srcset', 'sizes', 'loading', 'decoding']) image.removeAttribute(name);
    if (set) image.setAttribute('srcset', set);
    reserveSize(image);
  }
  for (const picture of document.body.querySelectorAll('picture')) {
    const image = picture.querySelector('img');
    const source = picture.querySelector('source[srcset], source[data-srcset]');
    if (image) picture.replaceWith(image);
    else if (source) {
      const made = document.createElement('img');
      made.setAttribute('src', fromSrcset(srcsetOf(source)) ?? '');
      picture.replaceWith(made);
    } else picture.remove();
  }
};

const srcsetOf = (element: Element): string | null =>
  element.getAttribute('srcset') ??
  element.getAttribute('data-srcset') ??
  element.getAttribute('data-lazy-srcset');

const bestAddress = (image: Element): string | null => {
  const src = image.getAttribute('src')?.trim() ?? '';
  const lazy = lazyAddress(image);
  const fromSet = fromSrcset(srcsetOf(image));
  const isPlaceholder = PLACEHOLDER.test(src);
  if (fromSet && !PLACEHOLDER.test(fromSet)) return fromSet;
  if (lazy && (isPlaceholder || lazy !== src)) return lazy;
  if (!isPlaceholder) return src;
  return fromSources(image) ?? (src || null);
};

/** What a wide screen is meant to get: not the crops for telephones, not what browsers cannot show. */
const sourcesOf = (image: Element): readonly Element[] =>
  [...(image.closest('picture')?.querySelectorAll('source') ?? [])].filter(
    (source) =>
      !/max-width/i.test(source.getAttribute('media') ?? '') &&
      !/jxl|jp2|heic|svg/i.test(source.getAttribute('type') ?? ''),
  );

const fromSources = (image: Element): string | null => {
  for (const source of image.closest('picture')?.querySelectorAll('source') ?? []) {
    const address = fromSrcset(srcsetOf(source));
    if (address && !PLACEHOLDER.test(address)) return address;
  }
  return null;
};

/** Candidates by width, of the picture or else of its sources, for whoever knows the column. */
const setOf = (image: Element): string | null => {
  for (const element of [image, ...sourcesOf(image)]) {
    const candidates = candidatesOf(srcsetOf(element)).filter(
      ({ address, isWidth }) => isWidth && !PLACEHOLDER.test(address),
    );
    if (candidates.length > 1)
      return candidates
        .slice(-MAX_CANDIDATES)
        .map(({ address, width }) => `${address} ${width}w`)
        .join(', ');
  }
  return null;
};

/** WordPress and others write the size of a file into its name. */
const SIZE_IN_NAME = /[-_](\d{3,4})x(\d{3,4})\.\w{3,4}(?:[?#]|$)/;

/** Where the page gives no size, other places may tell it: room can be kept for the picture. */
const reserveSize = (image: Element): void => {
  if (image.hasAttribute('width') && image.hasAttribute('height')) return;
  const [, nameWidth, nameHeight] = SIZE_IN_NAME.exec(image.getAttribute('src') ?? '') ?? [];
  const sized = sourcesOf(image).find((source) => source.hasAttribute('height'));
  const width =
    image.getAttribute('data-width') ?? sized?.getAttribute('width') ?? nameWidth ?? null;
  const height =
    image.getAttribute('data-height') ?? sized?.getAttribute('height') ?? nameHeight ?? null;
  if (!(Number(width) >= MIN_RESERVED && Number(height) >= MIN_RESERVED)) return;
  image.setAttribute('width', String(width));
  image.setAttribute('height', String(height));
};

const lazyAddress = (image: Element): string | null => {
  for (const { name, value } of image.attributes) {
    if (!name.startsWith('data-') || value.length > 2000) continue;
    const address = value.trim();
    if (PLACEHOLDER.test(address)) continue;
    if (LAZY_ADDRESS.test(name) && /^[^\s{<]+$/.test(address)) return address;
  }
  for (const { name, value } of image.attributes)
    if (
      name.startsWith('data-') &&
      /src|image|file/.test(name) &&
      value.length < 2000 &&
      IMAGE_FILE.test(value.trim())
    )
      return value.trim();
  return null;
};

interface Candidate {
  readonly address: string;
  /** Pixels; of a density what a column of 700 px makes of it. */
  readonly width: number;
  readonly isWidth: boolean;
}

/** The candidates of a srcset by width; addresses themselves may hold commas. */
const candidatesOf = (srcset: string | null): readonly Candidate[] => {
  if (!srcset || srcset.length > 10_000) return [];
  return srcset
    .split(/,\s+|,(?=https?:|\/)/)
    .map((part) => part.trim().split(/\s+/))
    .map(([address = '', size = '1x']) => ({
      address: address.replace(/,$/, ''),
      width: size.endsWith('w') ? Number.parseFloat(size) : Number.parseFloat(size) * 700 || 700,
      isWidth: /^\d+w$/.test(size),
    }))
    .filter(({ address }) => address !== '')
    .sort((a, b) => a.width - b.width);
};

/** The smallest candidate that is wide enough, or the widest. */
const fromSrcset = (srcset: string | null): string | null => {
  const candidates = candidatesOf(srcset);
  return (
    (candidates.find(({ width }) => width >= WANTED_WIDTH) ?? candidates.at(-1))?.address ?? null
  );
};

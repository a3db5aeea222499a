const PLACEHOLDER =
  /^(?:$|about:|data:image\/(?:gif|svg))|(?:blank|spacer|placeholder|transparent|1x1|pixel|lazy|loading|grey|gray)[\w.-]*\.(?:gif|png|svg|jpe?g|webp)/i;
const LAZY_ADDRESS =
  /^data-(?:lazy-?)?(?:src|original|original-src|orig-file|hi-?res-?src|full-?src|large-?src|image|img|img-?src|url|actualsrc|lazyload|echo|large-file|src-large|src-medium|fallback-src|pin-media)$/;
const IMAGE_FILE = /^[^\s{]+\.(?:jpe?g|png|webp|avif|gif)(?:[?#]\S*)?$/i;
/** The reader's column is 680 px wide at most, on screens with two pixels per pixel. */
const WANTED_WIDTH = 1400;

/** Gives every `img` the address of the picture that belongs there, and takes `picture` apart. */
export const loadLazyImages = (document: Document): void => {
  for (const image of document.body.querySelectorAll('img')) {
    const address = bestAddress(image);
    if (address) image.setAttribute('src', address);
    for (const name of ['srcset', 'sizes', 'loading', 'decoding']) image.removeAttribute(name);
  }
  for (const picture of document.body.querySelectorAll('picture')) {
    const image = picture.querySelector('img');
    const source = picture.querySelector('source[srcset], source[data-srcset]');
    if (image) picture.replaceWith(image);
    else if (source) {
      const made = document.createElement('img');
      made.setAttribute(
        'src',
        fromSrcset(source.getAttribute('srcset') ?? source.getAttribute('data-srcset')) ?? '',
      );
      picture.replaceWith(made);
    } else picture.remove();
  }
};

const bestAddress = (image: Element): string | null => {
  const src = image.getAttribute('src')?.trim() ?? '';
  const lazy = lazyAddress(image);
  const fromSet = fromSrcset(
    image.getAttribute('srcset') ??
      image.getAttribute('data-srcset') ??
      image.getAttribute('data-lazy-srcset'),
  );
  const isPlaceholder = PLACEHOLDER.test(src);
  if (fromSet && !PLACEHOLDER.test(fromSet)) return fromSet;
  if (lazy && (isPlaceholder || lazy !== src)) return lazy;
  if (!isPlaceholder) return src;
  return fromSources(image) ?? (src || null);
};

const fromSources = (image: Element): string | null => {
  const picture = image.closest('picture');
  for (const source of picture?.querySelectorAll('source') ?? []) {
    const address = fromSrcset(source.getAttribute('srcset') ?? source.getAttribute('data-srcset'));
    if (address && !PLACEHOLDER.test(address)) return address;
  }
  return null;
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

/** The smallest candidate that is wide enough, or the widest; addresses themselves may hold commas. */
const fromSrcset = (srcset: string | null): string | null => {
  if (!srcset || srcset.length > 10_000) return null;
  const candidates = srcset
    .split(/,\s+|,(?=https?:|\/)/)
    .map((part) => part.trim().split(/\s+/))
    .map(([address = '', size = '1x']) => ({
      address: address.replace(/,$/, ''),
      width: size.endsWith('w') ? Number.parseFloat(size) : Number.parseFloat(size) * 700 || 700,
    }))
    .filter(({ address }) => address !== '')
    .sort((a, b) => a.width - b.width);
  return (
    (candidates.find(({ width }) => width >= WANTED_WIDTH) ?? candidates.at(-1))?.address ?? null
  );
};

import { unwrap } from './unwrap';

const SAFE_LINK = /^(?:https?|mailto|tel):$/;
const SAFE_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i;

/** Makes every address absolute, except links within the page; a link that leads nowhere becomes text. */
export const tidyAddresses = (article: Element, url: string, base: string): void => {
  for (const link of article.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    const address = href === null ? null : linkAddress(href.trim(), url, base);
    if (address) link.setAttribute('href', address);
    else if (link.id || link.getAttribute('name')) link.removeAttribute('href');
    else unwrap(link);
  }
  for (const media of article.querySelectorAll('img, source, video, audio')) {
    const src = media.getAttribute('src');
    tidySet(media, base);
    if (src === null) continue;
    const address = SAFE_IMAGE.test(src) ? src : webAddress(src, base);
    if (address) media.setAttribute('src', address);
    else media.removeAttribute('src');
    const poster = webAddress(media.getAttribute('poster') ?? '', base);
    if (poster) media.setAttribute('poster', poster);
    else media.removeAttribute('poster');
  }
};

const tidySet = (media: Element, base: string): void => {
  const candidates = (media.getAttribute('srcset') ?? '').split(', ').map((candidate) => {
    const [address = '', size = ''] = candidate.split(' ');
    return { address: webAddress(address, base), size };
  });
  if (media.localName !== 'img' || candidates.some(({ address }) => !address))
    media.removeAttribute('srcset');
  else
    media.setAttribute(
      'srcset',
      candidates.map(({ address, size }) => `${address} ${size}`).join(', '),
    );
};

const parse = (address: string, base: string): URL | null => {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
};

const linkAddress = (href: string, url: string, base: string): string | null => {
  const target = href.startsWith('#') ? parse(href, url) : parse(href, base);
  if (!target || !SAFE_LINK.test(target.protocol)) return null;
  const [page, fragment] = target.href.split('#', 2);
  const isHere = fragment !== undefined && (href.startsWith('#') || page === url.split('#', 1)[0]);
  return isHere ? (fragment === '' ? null : `#${fragment}`) : target.href;
};

const webAddress = (address: string, base: string): string | null => {
  const target = address.trim() === '' ? null : parse(address.trim(), base);
  return target && /^https?:$/.test(target.protocol) ? target.href : null;
};

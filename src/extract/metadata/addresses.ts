import type { Sources } from './index';
import { isObject } from './json-ld';

/** An absolute http or https address, or null. */
export const absolute = (address: string | null | undefined, base: string): string | null => {
  const trimmed = address?.trim();
  if (!trimmed) return null;
  try {
    const url = new URL(trimmed, base);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
};

/** What the page declares as its own address; a declared home page is a mistake of the site's template. */
export const findCanonical = ({ document, url, base, metas }: Sources): string => {
  const declared = [
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
    ...metas.of('og:url'),
  ];
  for (const address of declared) {
    const canonical = absolute(address, base);
    if (!canonical) continue;
    const isHome = new URL(canonical).pathname === '/' && new URL(canonical).search === '';
    if (isHome && absolute('/', url) !== url) continue;
    return canonical.replace(/#.*$/s, '');
  }
  return url;
};

/** The picture that stands for the article in lists. */
export const findImage = ({ document, base, metas, structured }: Sources): string | null => {
  const declared = [
    ...metas.of(
      'og:image:secure_url',
      'og:image',
      'og:image:url',
      'twitter:image',
      'twitter:image:src',
    ),
    ...structured
      .get(structured.articles, 'image')
      .map((image) =>
        isObject(image) ? String(image.url ?? image.contentUrl ?? '') : String(image ?? ''),
      ),
    document.querySelector('link[rel="image_src"]')?.getAttribute('href'),
  ];
  return (
    declared.map((address) => absolute(address, base)).find((address) => address !== null) ?? null
  );
};

/** The site's icon: a touch icon is drawn without fine detail and scales best. */
export const findIcon = ({ document, base }: Sources): string | null => {
  const links = ['apple-touch-icon', 'apple-touch-icon-precomposed', 'icon'].flatMap((rel) => [
    ...document.querySelectorAll(`link[rel~="${rel}" i][href]`),
  ]);
  return (
    links
      .map((link) => absolute(link.getAttribute('href'), base))
      .find((address) => address !== null) ?? null
  );
};

import type { Page } from '../snapshot';

/** What a report says beside the page. */
export interface Facts {
  /** What was made of the page: an article, or why none. */
  readonly outcome: string;
  /** How often each rule left something out. */
  readonly left: Readonly<Record<string, number>>;
  /** How many rules the site has. */
  readonly rules: number;
}

/** All that carries no text of the page, or may hold what a person has typed. */
const DROPPED =
  'script,style,noscript,template,link:not([rel="canonical"]),base,object,embed,svg,[contenteditable]:not([contenteditable="false"])';
const KEPT = new Set(
  'class id role lang dir itemprop itemscope itemtype datetime rel alt width height colspan rowspan start reversed'.split(
    ' ',
  ),
);
const ADDRESSES = new Set(['href', 'src', 'cite', 'poster']);
const METAS =
  /^(?:og:(?:type|title|description|site_name)|description|author|article:(?:published|modified)_time|twitter:card|generator|date|viewport)$/i;
/** Long runs of letters and digits in a path name a person or a session as often as a page. */
const SECRET = /^(?=.*\d)[\w~.-]{24,}$|^[\w~-]{40,}$/;

/** A page's own markup and text, without addresses' queries, scripts, and what was typed into it. */
export const reportOf = ({ document, url, base }: Page, facts: Facts): string => {
  const copy = document.cloneNode(true) as Document;
  for (const element of copy.querySelectorAll(DROPPED)) element.remove();
  for (const element of copy.querySelectorAll('*')) clean(element, base);
  const told = { ...facts, address: plainAddress(url, base) };
  return `<!doctype html>\n<!-- Lectern report\n${JSON.stringify(told, null, 1).replace(/--+/g, '–')}\n-->\n${copy.documentElement.outerHTML}\n`;
};

const clean = (element: Element, base: string): void => {
  if (element.localName === 'meta' && !isKeptMeta(element)) {
    element.remove();
    return;
  }
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    if (ADDRESSES.has(name)) element.setAttribute(name, plainAddress(value, base));
    else if (
      !KEPT.has(name) &&
      !(element.localName === 'meta' && /^(?:name|property|content)$/.test(name))
    )
      element.removeAttribute(name);
  }
};

const isKeptMeta = (meta: Element): boolean =>
  METAS.test(meta.getAttribute('property') ?? meta.getAttribute('name') ?? '');

/** Scheme, host and path of a web address; nothing of any other. */
const plainAddress = (address: string, base: string): string => {
  if (!URL.canParse(address, base)) return '';
  const { protocol, host, pathname } = new URL(address, base);
  if (!/^https?:$/.test(protocol)) return '';
  const path = pathname.split('/').map((part) => (SECRET.test(part) ? '…' : part));
  return `${protocol}//${host}${path.join('/')}`;
};

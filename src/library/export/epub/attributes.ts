import { xmlText } from './xml';

type Test = (value: string, element: Element) => boolean;

const anything: Test = () => true;
const whole: Test = (value) => /^\d{1,9}$/.test(value);
const span: Test = (value) => /^[1-9]\d{0,3}$/.test(value);
const integer: Test = (value) => /^-?\d{1,9}$/.test(value);

/** A language as BCP 47 writes it. */
export function languageTag(lang: string | null): string | null {
  if (!lang) return null;
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? null;
  } catch {
    // What is no language says nothing.
    return null;
  }
}

const GLOBAL: Readonly<Record<string, Test>> = {
  id: anything,
  title: anything,
  dir: (value) => ['ltr', 'rtl', 'auto'].includes(value),
  lang: (value) => languageTag(value) !== null,
  'data-mark': anything,
};

/** The attributes that mean something, by element. */
const OF: Readonly<Record<string, Readonly<Record<string, Test>>>> = {
  a: { href: anything, role: (value) => value === 'doc-noteref' || value === 'doc-backlink' },
  section: { role: (value) => value === 'doc-endnotes' },
  img: { src: anything, alt: anything, width: whole, height: whole },
  ol: { start: integer, reversed: anything, type: (value) => /^[1aAiI]$/.test(value) },
  li: {
    value: (value, { parentElement }) =>
      parentElement?.localName === 'ol' && /^-?\d{1,9}$/.test(value),
  },
  td: { colspan: span, rowspan: span },
  th: { colspan: span, rowspan: span, scope: (value) => /^(?:row|col)$/.test(value) },
  details: { open: anything },
};

/** An address as every reader of URIs takes it; null where it is none. */
function cleanAddress(address: string): string | null {
  if (address.startsWith('#')) return address;
  if (!URL.canParse(address)) return null;
  const [, origin = '', rest = ''] =
    /^([a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?)(.*)$/is.exec(new URL(address).href) ?? [];
  const encoded = rest
    .replace(/[\s|^`{}[\]\\"<>]/g, (sign) => encodeURIComponent(sign))
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/(?<=#.*)#/g, '%23');
  return xmlText(origin + encoded);
}

function fixLink(link: Element): void {
  const address = link.getAttribute('href');
  const clean = address === null ? null : cleanAddress(address);
  if (clean === null) link.removeAttribute('href');
  else link.setAttribute('href', clean);
}

function fixLanguage(element: Element): void {
  const lang = languageTag(element.getAttribute('lang'));
  if (!lang) return;
  element.setAttribute('lang', lang);
  element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', lang);
}

/** Ids that XML takes, each once; links follow them, or lead nowhere. */
function fixIds(root: Element): void {
  const ids = new Map<string, string>();
  for (const element of root.querySelectorAll('[id]')) {
    const { id } = element;
    if (ids.has(id) || id === '') element.removeAttribute('id');
    else {
      ids.set(id, `i${ids.size + 1}`);
      element.id = `i${ids.size}`;
    }
  }
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const id = ids.get(link.getAttribute('href')?.slice(1) ?? '');
    if (id) link.setAttribute('href', `#${id}`);
    else link.removeAttribute('href');
  }
}

/** Leaves the attributes that the schema of EPUB's XHTML knows, with values that it takes. */
export function fixAttributes(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('math')) continue;
    const known = { ...GLOBAL, ...OF[element.localName] };
    for (const { name, value } of [...element.attributes])
      if (!known[name]?.(value, element)) element.removeAttribute(name);
    if (element.localName === 'a') fixLink(element);
    fixLanguage(element);
  }
  fixIds(root);
}

import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  FORMULA_ATTRIBUTES,
  FORMULA_TAGS,
  MATHML,
} from '../../src/sanitize';

/** What may stand in an article that is shown, as plain data for `strangersIn`. */
export const LISTS = {
  tags: [...ALLOWED_TAGS, 'div'],
  // The reader itself adds these.
  names: [
    ...ALLOWED_ATTRIBUTES,
    'class',
    'tabindex',
    'role',
    'aria-label',
    'aria-haspopup',
    'target',
    'decoding',
    'sizes',
  ],
  formulaTags: [...FORMULA_TAGS],
  formulaNames: [...FORMULA_ATTRIBUTES],
  mathml: MATHML,
  /** What the reader's own parts put around an article: nothing of it comes from the page. */
  own: '.code-copy, .code-copy *, .embed, .embed *, .enlarge, .missing, [role=doc-backlink]',
};

/** Self-contained; all in `body` that is on none of the lists: elements, attributes, addresses. */
export function strangersIn(body: Element, lists: typeof LISTS): string[] {
  const found: string[] = [];
  const isNamed = (names: readonly string[], name: string) => names.includes(name);
  const checkFormula = (element: Element) => {
    const first = element.firstElementChild;
    if (!isNamed(lists.formulaTags, element.localName)) found.push(`math ${element.localName}`);
    if (first?.namespaceURI === 'http://www.w3.org/1999/xhtml')
      found.push(`html in ${element.localName}`);
    for (const { name, prefix } of element.attributes)
      if (prefix || !isNamed(lists.formulaNames, name)) found.push(`math ${name}`);
  };
  const PATTERNS: Record<string, RegExp> = {
    href: /^(https?:|mailto:|#)/i,
    src: /^(https?:|blob:|data:image\/(png|jpe?g|gif|webp|avif))/i,
    'data-player': /^https:/,
    role: /^(doc-(noteref|endnotes)|group)$/,
    id: /^a-/,
  };
  for (const element of body.querySelectorAll('*')) {
    if (element.matches(lists.own)) continue;
    if (element.namespaceURI === lists.mathml) {
      checkFormula(element);
      continue;
    }
    const isHtml = element.namespaceURI === 'http://www.w3.org/1999/xhtml';
    if (!isHtml || !isNamed(lists.tags, element.localName)) found.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (!isNamed(lists.names, name)) found.push(name);
      if (PATTERNS[name]?.test(value.trim()) === false) found.push(`${name} ${value}`);
    }
  }
  return found;
}

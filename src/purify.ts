import DOMPurify from 'dompurify';
import type { SafeHtml } from './article';
import {
  ADDRESSES,
  ALLOWED_ATTRIBUTES,
  ALLOWED_TAGS,
  cleanElement,
  FORMULA_ATTRIBUTES,
  FORMULA_TAGS,
  ID_ATTRIBUTES,
  type Purify,
  replaceEmbed,
  safeIds,
} from './sanitize';

let purifier: typeof DOMPurify | undefined;

/** An instance of our own: another user of the library must not meet our hooks. */
function createPurifier(): typeof DOMPurify {
  const created = DOMPurify(window);
  created.addHook('uponSanitizeElement', (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) replaceEmbed(node as Element);
  });
  created.addHook('uponSanitizeAttribute', (_element, attribute) => {
    if (ID_ATTRIBUTES.includes(attribute.attrName))
      attribute.attrValue = safeIds(attribute.attrValue);
  });
  created.addHook('afterSanitizeAttributes', cleanElement);
  return created;
}

/** The rules by which text becomes markup, in a document without life; no text becomes a script. */
export const MARKUP_RULES = {
  createHTML: (text: string): string => text,
  createScriptURL: (_address: string): string => {
    throw new TypeError('Markup brings no script');
  },
};

/** Makes any markup safe to parse: an allow-list of elements, attributes and addresses. */
export function purify(html: string, policy = MARKUP_RULES): SafeHtml {
  purifier ??= createPurifier();
  return purifier.sanitize(html, {
    ALLOWED_TAGS: [...ALLOWED_TAGS, ...FORMULA_TAGS],
    ALLOWED_ATTR: [...ALLOWED_ATTRIBUTES, ...FORMULA_ATTRIBUTES],
    // The source of a formula is not part of what it says.
    ADD_FORBID_CONTENTS: ['annotation'],
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    ADD_URI_SAFE_ATTR: [...ALLOWED_ATTRIBUTES, ...FORMULA_ATTRIBUTES].filter(
      (name) => !ADDRESSES.includes(name),
    ),
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|data:image\/)/i,
    // Without a policy of ours DOMPurify creates one, which a page can forbid and see reported.
    TRUSTED_TYPES_POLICY: policy as never,
  }) as SafeHtml;
}

/** Makes safe trees by a policy with these rules. */
export const purifyBy =
  (policy = MARKUP_RULES): Purify =>
  (html) =>
    new DOMParser().parseFromString(policy.createHTML(purify(html, policy)), 'text/html').body;

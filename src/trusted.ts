/** The part of Trusted Types that is used; TypeScript does not know them yet. */
interface Policies {
  createPolicy<Rules extends object>(name: string, rules: Rules): Rules;
}

/**
 * A policy of the extension's own pages, whose names stand in the manifest; where the browser has no
 * Trusted Types (Firefox before 148) its plain rules. Never for content scripts: a page could forbid
 * the policy and see it reported.
 */
export function policyOf<Rules extends object>(name: string, rules: Rules): Rules {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  return trustedTypes?.createPolicy(name, rules) ?? rules;
}

import { readFileSync } from 'node:fs';

interface Axe {
  run(
    context: Node,
    options: object,
  ): Promise<{
    violations: { id: string; nodes: { target: unknown; html: string }[] }[];
  }>;
}

/** Source of axe-core, to be evaluated before `scan` in the same context. */
export const AXE = readFileSync(
  new URL('../../node_modules/axe-core/axe.min.js', import.meta.url),
  'utf8',
);

/** All default rules, or those that look at colours: a page in its other colours differs in nothing else. */
export type Rules = 'all' | 'colours';

/**
 * Runs axe-core on `context`; one line for each violation. axe judges colours only within the body:
 * for what stands beside it, as an overlay does, that counts as the body meanwhile. Self-contained.
 */
export async function scan(context: Node, rules: Rules): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const isBeside = context !== document;
  if (isBeside) Object.defineProperty(document, 'body', { value: context, configurable: true });
  const { violations } = await axe
    .run(context, {
      iframes: false,
      resultTypes: ['violations'],
      ...(rules === 'colours' && { runOnly: ['color-contrast', 'link-in-text-block'] }),
    })
    .finally(() => isBeside && Reflect.deleteProperty(document, 'body'));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} ${JSON.stringify(target)} ${html}`),
  );
}

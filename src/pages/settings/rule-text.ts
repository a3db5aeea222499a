import type { CorrectionKind, SiteRule } from '../../corrections';
import { type MessageKey, t } from '../../i18n';

const KINDS: Readonly<Record<CorrectionKind, MessageKey>> = {
  root: 'rulesRoot',
  keep: 'rulesKeep',
  drop: 'rulesDrop',
};

/** What a rule does and how it knows its part, as one sentence. */
export function sentenceOf({ kind, like }: SiteRule): string {
  const signs = [
    like.opening && kind !== 'root' && t('rulesOpening', like.opening),
    like.names.length > 0 && t('rulesNames', like.names.join(' ')),
    like.within.length > 0 && t('rulesWithin', like.within.join(' › ')),
  ].filter(Boolean);
  return t(KINDS[kind], signs.length > 0 ? signs.join(', ') : t('rulesMake', like.tag));
}

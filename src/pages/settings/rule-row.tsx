import { useState } from 'preact/hooks';
import type { SiteRule } from '../../corrections';
import { t } from '../../i18n';
import { Button } from '../../ui';
import { sentenceOf } from './rule-text';

interface RuleRowProps {
  readonly rule: SiteRule;
  change(rule: SiteRule): void;
  remove(): void;
}

const wordsOf = (text: string): readonly string[] =>
  [...new Set(text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? [])].slice(0, 16);

/** What a rule goes by, to be changed: the words that its part opens with, and those that name it. */
function RuleForm({ rule, change, close }: Omit<RuleRowProps, 'remove'> & { close(): void }) {
  const { like } = rule;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const opening = String(form.get('opening')).slice(0, 60);
    change({ ...rule, like: { ...like, opening, names: wordsOf(String(form.get('names'))) } });
    close();
  };
  return (
    <form class="rule-form" onSubmit={submit}>
      <label>
        {t('rulesFormOpening')}
        <input class="field" name="opening" maxLength={60} defaultValue={like.opening} />
      </label>
      <label>
        {t('rulesFormNames')}
        <input class="field" name="names" defaultValue={like.names.join(' ')} />
      </label>
      <Button type="submit" kind="primary">
        {t('rulesSave')}
      </Button>
      <Button onClick={close}>{t('readerCancel')}</Button>
    </form>
  );
}

/** One rule of a site in a sentence, with the ways to change and to forget it. */
export function RuleRow({ rule, change, remove }: RuleRowProps) {
  const [isEdited, setEdited] = useState(false);
  const sentence = sentenceOf(rule);
  return (
    <li>
      <div class="row">
        <span class="row-label">{sentence}</span>
        <Button
          aria-expanded={isEdited}
          aria-label={t('rulesEditNamed', sentence)}
          onClick={() => setEdited(!isEdited)}
        >
          {t('rulesEdit')}
        </Button>
        <Button aria-label={t('rulesRemoveNamed', sentence)} onClick={remove}>
          {t('settingsRemove')}
        </Button>
      </div>
      {isEdited && <RuleForm rule={rule} change={change} close={() => setEdited(false)} />}
    </li>
  );
}

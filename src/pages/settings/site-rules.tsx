import { useEffect, useRef, useState } from 'preact/hooks';
import { parseSiteRules, type SiteRule, type SiteRules } from '../../corrections';
import { t } from '../../i18n';
import {
  importSiteRules,
  loadAllSiteRules,
  setAllSiteRules,
  setSiteRules,
  watchSiteRules,
} from '../../settings';
import { Button, Status, Toast } from '../../ui';
import { RuleRow } from './rule-row';

/** The rules of all sites, as they are stored now. */
function useRules(): SiteRules {
  const [rules, setRules] = useState<SiteRules>({});
  useEffect(() => {
    const watching = new AbortController();
    const look = () =>
      loadAllSiteRules().then(setRules, (error) => console.warn('Lectern: site rules', error));
    watchSiteRules(() => void look(), watching.signal);
    void look();
    return () => watching.abort();
  }, []);
  return rules;
}

/** Bytes that a file of rules may have. */
const LARGEST_FILE = 2_000_000;

async function readFile(file: File): Promise<ReturnType<typeof parseSiteRules>> {
  if (file.size > LARGEST_FILE) return { rules: {}, invalid: 1 };
  try {
    return parseSiteRules(JSON.parse(await file.text()));
  } catch {
    return { rules: {}, invalid: 1 };
  }
}

/** Hands a text to the user as a file. */
function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

interface Told {
  readonly message: string;
  /** What was before, where it can be brought back. */
  readonly before: SiteRules | null;
}

/** What was put right on sites for good: listed, changed, taken back, kept in a file. */
export function SiteRulesPanel() {
  const rules = useRules();
  const [told, setTold] = useState<Told | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const sites = Object.entries(rules).toSorted(([a], [b]) => a.localeCompare(b));
  const set = (site: string, list: readonly SiteRule[], message: string) => {
    const before = rules;
    setSiteRules(site, list).then(
      () => setTold({ message, before }),
      (error) => console.warn('Lectern: site rules', error),
    );
  };
  const bring = async (file: File | undefined) => {
    if (!file) return;
    const before = rules;
    const read = await readFile(file);
    const count = Object.values(read.rules).flat().length;
    if (count > 0) await importSiteRules(read.rules);
    const message =
      read.invalid > 0 ? t('rulesImportedSome', count, read.invalid) : t('rulesImported', count);
    setTold({ message, before: count > 0 ? before : null });
  };
  const undo = async () => {
    if (told?.before) await setAllSiteRules(told.before);
    setTold(null);
  };
  return (
    <div class="site-rules">
      <h3>{t('rulesTitle')}</h3>
      <p class="how">{t(sites.length > 0 ? 'rulesHow' : 'rulesNone')}</p>
      {sites.map(([site, list]) => (
        <section key={site} aria-label={site}>
          <div class="row">
            <h4>{site}</h4>
            <Button
              aria-label={t('rulesForgetNamed', site)}
              onClick={() => set(site, [], t('rulesForgotten', site))}
            >
              {t('rulesForget')}
            </Button>
          </div>
          <ul>
            {list.map((rule, at) => (
              <RuleRow
                key={JSON.stringify(rule)}
                rule={rule}
                change={(changed) => set(site, list.with(at, changed), t('rulesChanged'))}
                remove={() => set(site, list.toSpliced(at, 1), t('rulesRemoved'))}
              />
            ))}
          </ul>
        </section>
      ))}
      <div class="rule-files">
        {sites.length > 0 && (
          <Button
            onClick={() => download(JSON.stringify(rules, null, 2), 'lectern-site-rules.json')}
          >
            {t('rulesExport')}
          </Button>
        )}
        <Button onClick={() => picker.current?.click()}>{t('rulesImport')}</Button>
        <input
          ref={picker}
          hidden
          type="file"
          accept="application/json,.json"
          aria-label={t('rulesImport')}
          onChange={({ currentTarget }) => {
            void bring(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
      {told && (
        <Toast
          message={told.message}
          action={told.before ? { label: t('readerUndo'), onPress: () => void undo() } : undefined}
          onDone={() => setTold(null)}
        />
      )}
      <Status>{told?.message ?? ''}</Status>
    </div>
  );
}

import { browser } from '../browser';
import { parseSiteRules, type SiteRule, type SiteRules } from '../corrections';
import { store } from './store';

const KEY = 'siteRules';

/** The rules of every site, valid ones only. */
export async function loadAllSiteRules(): Promise<SiteRules> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return stored === undefined ? {} : parseSiteRules(stored).rules;
}

/** What was decided about the pages of one site. */
export async function loadSiteRules(site: string | null): Promise<readonly SiteRule[]> {
  const all = await loadAllSiteRules();
  return site !== null && Object.hasOwn(all, site) ? (all[site] ?? []) : [];
}

let lastWrite: Promise<unknown> = Promise.resolve();

/** One write waits for the other, so none is lost. */
function change(changed: (all: SiteRules) => SiteRules): Promise<void> {
  const write = lastWrite.then(async () => {
    const { rules } = parseSiteRules(changed(await loadAllSiteRules()));
    await store({ [KEY]: rules });
  });
  lastWrite = write.catch(() => undefined);
  return write;
}

const isSame = (a: SiteRule, b: SiteRule): boolean => JSON.stringify(a) === JSON.stringify(b);

const ofSite = (all: SiteRules, site: string): readonly SiteRule[] =>
  Object.hasOwn(all, site) ? (all[site] ?? []) : [];

/** A site has one article to a page: the choice of another one replaces the former. */
export const addSiteRule = (site: string, rule: SiteRule): Promise<void> =>
  change((all) => {
    const others = ofSite(all, site).filter(
      (other) => !isSame(other, rule) && !(rule.kind === 'root' && other.kind === 'root'),
    );
    return { ...all, [site]: [...others, rule] };
  });

/** Forgets one rule of a site. */
export const removeSiteRule = (site: string, rule: SiteRule): Promise<void> =>
  change((all) => ({ ...all, [site]: ofSite(all, site).filter((other) => !isSame(other, rule)) }));

/** Puts `rules` in the place of all that a site has; none forgets the site. */
export const setSiteRules = (site: string, rules: readonly SiteRule[]): Promise<void> =>
  change((all) => ({ ...all, [site]: rules }));

/** Adds rules of a file to those that are there; those of a site that both know are the file's. */
export const importSiteRules = (imported: SiteRules): Promise<void> =>
  change((all) => ({ ...all, ...imported }));

/** Calls `changed` after every change, until `signal` aborts. */
export function watchSiteRules(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && changes[KEY]) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Puts other rules in the place of all, of every site. */
export const setAllSiteRules = (rules: SiteRules): Promise<void> => change(() => rules);

import { parseSiteRule } from '../corrections';
import type { Answers, PageRequests } from '../messages';
import { addSiteRule, loadSiteRules, removeSiteRule, siteOf } from '../settings';

type Requests = Pick<PageRequests, 'loadSiteRules' | 'addSiteRule' | 'removeSiteRule'>;

/** Answers about the rules of a site, which is the asking tab's and no other. */
export const siteRuleAnswers: Answers<Requests> = {
  loadSiteRules: ({ url }) => loadSiteRules(siteOf(url)),
  addSiteRule: async ({ url }, value) => {
    const [site, rule] = [siteOf(url), parseSiteRule(value)];
    if (site && rule) await addSiteRule(site, rule);
  },
  removeSiteRule: async ({ url }, value) => {
    const [site, rule] = [siteOf(url), parseSiteRule(value)];
    if (site && rule) await removeSiteRule(site, rule);
  },
};

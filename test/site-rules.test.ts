import { beforeEach, expect, test } from 'vitest';
import type { SiteRule } from '../src/corrections';
import {
  addSiteRule,
  importSiteRules,
  loadAllSiteRules,
  loadSiteRules,
  removeSiteRule,
  setAllSiteRules,
  setSiteRules,
} from '../src/settings';

const rule = (kind: SiteRule['kind'], opening: string): SiteRule => ({
  kind,
  like: {
    tag: 'div',
    names: ['note'],
    opening,
    within: ['main'],
    holds: { p: 1 },
    length: 80,
    linked: 0,
    place: 0.5,
    share: 0.1,
  },
});
const SITE = 'harbour.example';

beforeEach(() => setAllSiteRules({}));

test('of many rules made at once none is lost', async () => {
  const made = Array.from({ length: 40 }, (_, at) => rule('drop', `note ${at}`));
  await Promise.all(made.map((one) => addSiteRule(SITE, one)));
  expect(await loadSiteRules(SITE)).toEqual(made);
});

test('a site has one rule for the whole article, and the same rule once', async () => {
  await addSiteRule(SITE, rule('root', 'first'));
  await addSiteRule(SITE, rule('drop', 'note'));
  await addSiteRule(SITE, rule('drop', 'note'));
  await addSiteRule(SITE, rule('root', 'second'));
  expect(await loadSiteRules(SITE)).toEqual([rule('drop', 'note'), rule('root', 'second')]);
});

test('a rule and a site can be forgotten, and no other is touched', async () => {
  await addSiteRule(SITE, rule('drop', 'a'));
  await addSiteRule(SITE, rule('drop', 'b'));
  await addSiteRule('other.example', rule('keep', 'c'));
  await removeSiteRule(SITE, rule('drop', 'a'));
  expect(await loadSiteRules(SITE)).toEqual([rule('drop', 'b')]);
  await setSiteRules(SITE, []);
  expect(await loadAllSiteRules()).toEqual({ 'other.example': [rule('keep', 'c')] });
});

test('what a file brings stands beside the sites that it does not know', async () => {
  await addSiteRule(SITE, rule('drop', 'a'));
  await addSiteRule('other.example', rule('keep', 'c'));
  await importSiteRules({ [SITE]: [rule('drop', 'from the file')] });
  expect(await loadSiteRules(SITE)).toEqual([rule('drop', 'from the file')]);
  expect(await loadSiteRules('other.example')).toEqual([rule('keep', 'c')]);
});

test.each([null, '__proto__', 'constructor'])('the site %s has no rules', async (site) => {
  expect(await loadSiteRules(site)).toEqual([]);
});

import type { LeftOut } from '../../corrections';
import { type MessageKey, t } from '../../i18n';

type Names = readonly [one: MessageKey, many: MessageKey, name: MessageKey];

const LINKS: Names = ['ledgerLink', 'ledgerLinks', 'ledgerLinkName'];
const MENU: Names = ['ledgerMenu', 'ledgerMenus', 'ledgerMenuName'];
const NOTICE: Names = ['ledgerNotice', 'ledgerNotices', 'ledgerNoticeName'];
const OTHER: Names = ['ledgerOther', 'ledgerOthers', 'ledgerOtherName'];

/** What each rule of the extractor leaves out, in words; in the order in which it is told. */
const NAMES: Readonly<Record<string, Names>> = {
  ads: ['ledgerAdvert', 'ledgerAdverts', 'ledgerAdvertName'],
  related: LINKS,
  'read-more': LINKS,
  'link-line': LINKS,
  comments: ['ledgerComments', 'ledgerCommentsMany', 'ledgerCommentsName'],
  newsletter: ['ledgerNewsletter', 'ledgerNewsletters', 'ledgerNewsletterName'],
  share: ['ledgerShare', 'ledgerShares', 'ledgerShareName'],
  'author-box': ['ledgerAuthor', 'ledgerAuthors', 'ledgerAuthorName'],
  controls: ['ledgerControl', 'ledgerControls', 'ledgerControlName'],
  navigation: MENU,
  breadcrumb: MENU,
  tags: ['ledgerTags', 'ledgerTagsMany', 'ledgerTagsName'],
  consent: NOTICE,
  disclosure: NOTICE,
  'machine-summary': ['ledgerSummary', 'ledgerSummaries', 'ledgerSummaryName'],
  'hidden-text': ['ledgerHidden', 'ledgerHiddenMany', 'ledgerHiddenName'],
  headline: ['ledgerHeadline', 'ledgerHeadlines', 'ledgerHeadlineName'],
  'by-hand': ['ledgerByHand', 'ledgerByHandMany', 'ledgerByHandName'],
};

/** Nothing that a reader could miss: it stands in the header, or nobody can see it. */
const UNTOLD: ReadonlySet<string> = new Set(['headline', 'pixels']);

const namesOf = (rule: string): Names => NAMES[rule] ?? OTHER;

/** The rule that left one block out, in words. */
export const nameOf = (rule: string): string => t(namesOf(rule)[2]);

/** What was left out in a few words, such as "2 adverts, 1 comment form"; empty when it was nothing. */
export function summaryOf(left: readonly LeftOut[]): string {
  const told = left.filter(({ rule, text }) => !UNTOLD.has(rule) && text !== '');
  const counts = new Map<Names, number>(
    [...Object.values(NAMES), OTHER].map((names) => [names, 0]),
  );
  for (const { rule } of told) counts.set(namesOf(rule), (counts.get(namesOf(rule)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([[one, many], count]) => t(count === 1 ? one : many, count))
    .join(', ');
}

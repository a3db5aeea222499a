import type { Summary } from '../../schema';

type CslName = { readonly literal: string } | { readonly family: string; readonly given: string };

interface CslDate {
  /** Year, month and day. */
  readonly 'date-parts': readonly [readonly number[]];
}

/** Two to four words in Latin script, each capitalised or a particle: a person's name, family name last. */
const PERSON =
  /^(?<given>\p{Lu}[\p{Script=Latin}\p{M}.’'-]*(?: \p{Lu}[\p{Script=Latin}\p{M}.’'-]*){0,2}) (?<family>(?:\p{Ll}[\p{Script=Latin}’']* ){0,2}\p{Lu}[\p{Script=Latin}\p{M}’'-]*\p{Ll}[\p{Script=Latin}\p{M}’'-]*)$/u;

function nameOf(name: string, site: string | null): CslName {
  const { given, family } = (name !== site && PERSON.exec(name)?.groups) || {};
  return given && family ? { family, given } : { literal: name };
}

/** The parts of a date that its text says: a day without time is that day in every zone. */
function dateOf(time: string | number): CslDate | undefined {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return;
  const written = /^(\d{4})-(\d\d)-(\d\d)/.exec(String(time))?.slice(1).map(Number);
  return { 'date-parts': [written ?? [date.getFullYear(), date.getMonth() + 1, date.getDate()]] };
}

function itemOf(summary: Summary): Readonly<Record<string, unknown>> {
  const { byline, siteName, publishedTime, dek, tags, note, lang } = summary;
  return {
    id: summary.id,
    type: publishedTime && siteName ? 'article-newspaper' : 'webpage',
    title: summary.title,
    ...(byline && { author: byline.split(', ').map((name) => nameOf(name, siteName)) }),
    ...(siteName && { 'container-title': siteName }),
    ...(publishedTime && { issued: dateOf(publishedTime) }),
    accessed: dateOf(summary.addedAt),
    URL: summary.canonicalUrl,
    ...(lang && { language: lang }),
    ...(dek && { abstract: dek }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    ...(note && { note }),
  };
}

/** Saved articles as CSL-JSON (schema 1.0), which Zotero and other reference managers read. */
export const toCsl = (summaries: readonly Summary[]): string =>
  `${JSON.stringify(summaries.map(itemOf), null, 2)}\n`;

import { squash } from './plain';

/** What stands between headline and site name. A bare hyphen or colon needs a space. */
const SEPARATOR = /\s+[|\-–—―·•»«›‹/\\:~>]+\s+|\s*[|»«｜]\s*(?=\S)|:\s+|\s*[＿_]\s*|\s+::\s+/g;

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly separator: string;
}

/** What a site is called, as far as the page says. */
export class SiteNames {
  private readonly names: readonly string[];
  private readonly hosts: readonly string[];

  constructor(names: readonly (string | null)[], url: string) {
    this.names = names.map((name) => squash(name ?? '')).filter((name) => name !== '');
    this.hosts = labelsOf(url);
  }

  has(text: string): boolean {
    const part = squash(text);
    if (part === '') return true;
    const bare = squash(text.replace(/\.\w{2,6}(?:\.\w\w)?$/, ''));
    if (this.names.some((name) => name === part || name === bare)) return true;
    if (this.hosts.some((host) => host === part || host === bare)) return true;
    const words = text.trim().split(/\s+/);
    return words.length <= 6 && this.hosts.some((host) => isNamedAfter(words, part, host));
  }
}

/** "The Example Times" at exampletimes.com, "National Example Agency" at nea.org. */
const isNamedAfter = (words: readonly string[], part: string, host: string): boolean => {
  if (host.length >= 5 && part.includes(host)) return true;
  if (part.length >= 5 && host.includes(part) && part.length >= 0.6 * host.length) return true;
  const initials = words.map((word) => word[0]?.toLowerCase()).join('');
  return initials.length >= 3 && initials === host;
};

/** The labels of a host that can be names: not "www", not the public suffix. */
const labelsOf = (url: string): readonly string[] => {
  try {
    const { hostname } = new URL(url);
    const labels = hostname.replace(/^www\./, '').split('.');
    const names = labels.slice(0, -1).filter((label, i) => label.length > 3 || i === 0);
    return [hostname.replace(/^www\./, ''), ...names].map(squash);
  } catch {
    return [];
  }
};

/** Cuts the site's name off either end, known by declaration or by what the other titles lack. */
export const withoutSite = (
  title: string,
  site: SiteNames,
  declared: readonly string[],
): string => {
  const parts = partsOf(title);
  const [first, last] = bounds(parts, site);
  const rest = title.slice(parts[first]?.start ?? 0, parts[last]?.end ?? title.length).trim();
  const shorter = declared.find(
    (other) => other !== title && other.length > 0.4 * rest.length && rest.startsWith(other),
  );
  if (shorter) return shorter;
  const tail = parts[last];
  const head = title.slice(parts[first]?.start ?? 0, parts[last - 1]?.end ?? 0).trim();
  const isLikelySite =
    tail &&
    last > first &&
    /[|–—·•»｜-]/.test(parts[last - 1]?.separator ?? '') &&
    wordsIn(tail.text) <= 4 &&
    wordsIn(head) >= Math.max(3, wordsIn(tail.text));
  const isWitnessed =
    tail && declared.some((other) => other !== title && squash(other).includes(squash(tail.text)));
  return isLikelySite && !isWitnessed ? head : rest;
};

/** Cuts known names, and what a bar sets apart as a section, off a headline as printed. */
export const withoutLabels = (headline: string, site: SiteNames): string => {
  const parts = partsOf(headline);
  let [first, last] = bounds(parts, site);
  const isLabel = (
    part: Part | undefined,
    separator: string | undefined,
    from: number,
    to: number,
  ) =>
    part !== undefined &&
    /[|｜]/.test(separator ?? '') &&
    wordsIn(part.text) <= 3 &&
    wordsIn(headline.slice(parts[from]?.start, parts[to]?.end)) >= wordsIn(part.text) + 3;
  while (last > first && isLabel(parts[last], parts[last - 1]?.separator, first, last - 1)) last--;
  while (first < last && isLabel(parts[first], parts[first]?.separator, first + 1, last)) first++;
  return headline.slice(parts[first]?.start ?? 0, parts[last]?.end ?? headline.length).trim();
};

/** First and last part that is not the site's name. */
const bounds = (parts: readonly Part[], site: SiteNames): [number, number] => {
  let first = 0;
  let last = parts.length - 1;
  while (last > first && site.has(parts[last]?.text ?? '')) last--;
  while (first < last && site.has(parts[first]?.text ?? '') && isApart(parts[first])) first++;
  return [first, last];
};

/** A colon after a site's name is more often the headline's own. */
const isApart = (part: Part | undefined): boolean => !/^:\s/.test(part?.separator ?? '');

const partsOf = (title: string): readonly Part[] => {
  const parts: Part[] = [];
  let start = 0;
  for (const match of title.matchAll(SEPARATOR)) {
    parts.push({
      text: title.slice(start, match.index),
      start,
      end: match.index,
      separator: match[0],
    });
    start = match.index + match[0].length;
  }
  parts.push({ text: title.slice(start), start, end: title.length, separator: '' });
  return parts;
};

const wordsIn = (text: string): number => text.trim().split(/\s+/).length;

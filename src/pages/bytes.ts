import { uiLanguage } from '../i18n';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes as it is read: "14 kB", "38 MB", "1.2 GB". */
export function formatBytes(bytes: number): string {
  const wanted = Math.floor(Math.log10(Math.max(1, bytes)) / 3);
  const index = Math.min(Math.max(1, wanted), UNITS.length - 1);
  const value = bytes / 1000 ** index;
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit: UNITS[index] ?? 'kilobyte',
    maximumFractionDigits: index > 1 && value < 10 ? 1 : 0,
  }).format(value);
}

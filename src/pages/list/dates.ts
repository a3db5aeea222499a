import { uiLanguage } from '../../i18n';

const midnight = (time: Date): number => new Date(time).setHours(0, 0, 0, 0);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** "Today", "Yesterday", "12 Mar", "12 Mar 2025": as short as it stays clear. */
export function shortDate(time: number, now: Date = new Date()): string {
  const date = new Date(time);
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (days === 0 || days === 1)
    return capital(
      new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'auto' }).format(-days, 'day'),
    );
  return date.toLocaleDateString(uiLanguage(), {
    day: 'numeric',
    month: 'short',
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  });
}

import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { forgetSiteLook, loadSiteLooks, type SiteLooks, watchSettings } from '../../settings';
import { Button, FONT_NAMES, THEME_NAMES } from '../../ui';

/** The sites that look in their own way, as they are stored now. */
function useSiteLooks(): SiteLooks {
  const [looks, setLooks] = useState<SiteLooks>({});
  useEffect(() => {
    const watching = new AbortController();
    const look = () =>
      loadSiteLooks().then(setLooks, (error) => console.warn('Lectern: site looks', error));
    watchSettings(() => void look(), watching.signal);
    void look();
    return () => watching.abort();
  }, []);
  return looks;
}

/** What differs from all other sites, in a few words. */
function summaryOf({ theme, font, textSize, ...rest }: SiteLooks[string]): string {
  const named = [
    theme && t(THEME_NAMES[theme]),
    font && t(FONT_NAMES[font]),
    textSize && `${textSize} px`,
    Object.keys(rest).length > 0 && t('settingsLookMore'),
  ].filter(Boolean);
  return named.length > 0 ? named.join(' · ') : t('settingsLookSame');
}

/** The sites with an appearance of their own, and the way to take that back. */
export function SiteAppearances() {
  const looks = Object.entries(useSiteLooks()).toSorted(([a], [b]) => a.localeCompare(b));
  return (
    <div class="looks">
      <h3>{t('settingsLooks')}</h3>
      <p class="how">{t(looks.length > 0 ? 'settingsLooksHow' : 'settingsLooksNone')}</p>
      {looks.map(([site, look]) => (
        <div class="row" key={site}>
          <span class="row-label">
            {site}
            <small>{summaryOf(look)}</small>
          </span>
          <Button
            aria-label={t('settingsForgetLook', site)}
            onClick={() => void forgetSiteLook(site)}
          >
            {t('settingsRemove')}
          </Button>
        </div>
      ))}
    </div>
  );
}

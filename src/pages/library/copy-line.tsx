import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { type CopyCheck, type Summary, verifyCopy } from '../../library';

/** What is on this machine of an article; looked at anew when its pictures change, undefined until known. */
function useCheck({ id, images, storedImages }: Summary): CopyCheck | undefined {
  const [check, setCheck] = useState<CopyCheck>();
  useEffect(() => {
    let isCurrent = true;
    const look = async (): Promise<void> => {
      const checked = await verifyCopy(id);
      if (isCurrent && checked.ok) setCheck(checked.value);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [id, images, storedImages]);
  return check;
}

/** Says below an article how much of it was read back from this machine, and names what is missing. */
export function CopyLine({ summary }: { summary: Summary }) {
  const check = useCheck(summary);
  if (!check) return null;
  const { pictures, missing } = check;
  if (missing.length === 0)
    return (
      <p class="copy-line">
        {pictures === 0 ? t('copyText') : t('copyVerified', pictures, pictures)}
      </p>
    );
  return (
    <details class="copy-line">
      <summary>{t('copyVerifiedSome', pictures - missing.length, pictures)}</summary>
      <ul>
        {missing.map((address) => (
          <li key={address} dir="ltr">
            {address}
          </li>
        ))}
      </ul>
    </details>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { t, uiLanguage } from '../../i18n';
import { SPEEDS } from '../../settings';
import { Stepper, Toggle } from '../../ui';
import type { BarProps } from './bar';

type Voices = readonly SpeechSynthesisVoice[];

const languageName = (lang: string): string => {
  try {
    return new Intl.DisplayNames([uiLanguage()], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
};

const Group = ({ label, voices, named }: { label: string; voices: Voices; named?: boolean }) =>
  voices.length > 0 ? (
    <optgroup label={label}>
      {voices.map(({ name, lang, voiceURI }) => (
        <option key={voiceURI} value={voiceURI}>
          {named ? `${languageName(lang.replace('_', '-'))}: ${name}` : name}
        </option>
      ))}
    </optgroup>
  ) : null;

const VoiceChoice = ({ voices, voice, settings, language, change }: BarProps) => (
  <label class="row listen-voice">
    <span class="row-label">{t('listenVoice')}</span>
    <select
      class="field"
      value={voice?.voiceURI ?? ''}
      onChange={({ currentTarget }) =>
        change({ voices: { ...settings.voices, [language]: currentTarget.value } })
      }
    >
      {!voice && <option value="">{t('listenVoiceNone')}</option>}
      <Group label={t('listenThisDevice')} voices={voices?.onDevice ?? []} />
      {settings.onlineVoices && (
        <Group label={t('listenOnlineVoices')} voices={voices?.online ?? []} />
      )}
      <Group label={t('listenOther')} voices={voices?.others ?? []} named />
    </select>
  </label>
);

/** Voice, speed and what is read; every change can be heard at once. Esc and leaving it close it. */
export function Options(props: BarProps & { readonly close: () => void }) {
  const { settings, change, pushLayer, close } = props;
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const opener = panel.current?.parentElement?.querySelector<HTMLElement>('.listen-speed');
    panel.current?.querySelector('select')?.focus({ preventScroll: true });
    return pushLayer({
      close: () => {
        close();
        opener?.focus({ preventScroll: true });
      },
    });
  }, []);
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const to = relatedTarget as Element | null;
    if (to && !panel.current?.contains(to) && !to.matches('.listen-speed')) close();
  };
  return (
    <div
      ref={panel}
      class="popover listen-options"
      role="dialog"
      aria-label={t('listenOptions')}
      tabIndex={-1}
      onFocusOut={onFocusOut}
    >
      <VoiceChoice {...props} />
      <div class="row">
        <span class="row-label">{t('listenSpeed')}</span>
        <Stepper
          label={t('listenSpeed')}
          smaller={t('listenSlower')}
          larger={t('listenFaster')}
          value={settings.speed}
          shown={`${settings.speed}×`}
          steps={SPEEDS}
          onChange={(speed) => change({ speed })}
        />
      </div>
      <Toggle
        label={t('listenCaptions')}
        checked={settings.readCaptions}
        onChange={(readCaptions) => change({ readCaptions })}
      />
      {(props.voices?.online.length ?? 0) > 0 && (
        <Toggle
          label={t('listenOnlineVoices')}
          hint={t('listenOnlineVoicesHint')}
          checked={settings.onlineVoices}
          onChange={(onlineVoices) => change({ onlineVoices })}
        />
      )}
    </div>
  );
}

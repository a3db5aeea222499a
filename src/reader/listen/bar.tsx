import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Settings } from '../../settings';
import { BACK, CLOSE, type Drawing, FORWARD, Icon, IconButton, PAUSE, PLAY } from '../../ui';
import type { PushLayer } from '../layers';
import { Options } from './options';
import type { Speaker } from './speaker';
import { type Choice, isOnline } from './voices';

export interface BarProps {
  /** Null until there is a voice. */
  readonly speaker: Speaker | null;
  readonly isSpeaking: boolean;
  /** What there is to say instead of where the voice is. */
  readonly message: string | null;
  readonly about: { readonly section: string; readonly minutes: number } | null;
  readonly voices: Choice<SpeechSynthesisVoice> | null;
  readonly voice: SpeechSynthesisVoice | null;
  readonly settings: Settings;
  /** The article's, without region. */
  readonly language: string;
  /** The text moves with the voice. */
  readonly follows: boolean;
  readonly change: (changes: Partial<Settings>) => void;
  readonly pushLayer: PushLayer;
  readonly toggle: () => void;
  readonly back: () => void;
  readonly stop: () => void;
}

const voiceName = (voice: SpeechSynthesisVoice): string =>
  t(isOnline(voice) ? 'listenOnline' : 'listenOnDevice', voice.name);

/** An arrow that means onwards or back follows the reading direction. */
const Step = (props: { icon: Drawing; label: string; onClick: () => void }) => (
  <button
    type="button"
    class="icon-button"
    aria-label={props.label}
    title={props.label}
    onClick={props.onClick}
  >
    <Icon of={props.icon} mirrored />
  </button>
);

const Where = ({ message, about, voice }: BarProps) =>
  message !== null ? (
    <p class="listen-about message">{message}</p>
  ) : (
    <p class="listen-about">
      <b>
        <bdi>{about?.section}</bdi>
      </b>
      <span>
        {about && t('readerMinutesLeft', about.minutes)}
        {voice && (
          <>
            {' · '}
            <bdi>{voiceName(voice)}</bdi>
          </>
        )}
      </span>
    </p>
  );

/** The controls of the voice, floating below the text. */
export function Bar(props: BarProps) {
  const { speaker, isSpeaking, settings, follows } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="listen-bar" aria-label={t('listenRegion')}>
      {!follows && (
        <button type="button" class="listen-back" onClick={props.back}>
          {t('listenBackToVoice')}
        </button>
      )}
      {isOpen && <Options {...props} close={() => setOpen(false)} />}
      <Where {...props} />
      {speaker && (
        <>
          <Step
            icon={BACK}
            label={t('listenPrevious')}
            onClick={() => speaker.previousSentence()}
          />
          <button
            type="button"
            class="listen-play"
            aria-label={t(isSpeaking ? 'listenPause' : 'listenPlay')}
            onClick={props.toggle}
          >
            <Icon of={isSpeaking ? PAUSE : PLAY} />
          </button>
          <Step icon={FORWARD} label={t('listenNext')} onClick={() => speaker.nextSentence()} />
        </>
      )}
      {props.voices && (
        <button
          type="button"
          class="listen-speed"
          aria-label={t('listenOptionsNow', settings.speed)}
          title={t('listenOptions')}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {speaker ? <bdi>{settings.speed}×</bdi> : t('listenVoice')}
        </button>
      )}
      <IconButton icon={CLOSE} label={t('listenStop')} onClick={props.stop} />
    </section>
  );
}

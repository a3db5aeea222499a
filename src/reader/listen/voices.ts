/** What is needed of a voice; `SpeechSynthesisVoice` has more. */
export type Voice = Pick<
  SpeechSynthesisVoice,
  'name' | 'lang' | 'voiceURI' | 'localService' | 'default'
>;

/** Voices for one language, best first. */
export interface Choice<V extends Voice> {
  readonly onDevice: readonly V[];
  /** They send the text to their maker. */
  readonly online: readonly V[];
  /** Voices of this machine for other languages, by language. */
  readonly others: readonly V[];
}

const tag = (lang: string): string => lang.replace('_', '-').toLowerCase();

/** The language of a tag without its region: "en" of "en-GB". */
export const baseLanguage = (lang: string): string => tag(lang).split('-')[0] ?? '';

/** The voices that speak `lang`: those of its region first, then the system's own choice, then by name. */
export function voicesFor<V extends Voice>(voices: readonly V[], lang: string): Choice<V> {
  const rank = (voice: V): number => (tag(voice.lang) === tag(lang) ? 0 : 2) - +voice.default;
  const fitting = voices
    .filter((voice) => baseLanguage(voice.lang) === baseLanguage(lang))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  return {
    onDevice: fitting.filter(({ localService }) => localService),
    online: fitting.filter(({ localService }) => !localService),
    others: voices
      .filter((voice) => voice.localService && !fitting.includes(voice))
      .sort((a, b) => a.lang.localeCompare(b.lang) || a.name.localeCompare(b.name)),
  };
}

/** The voice that was chosen for the language if it may be used, or else the best one. */
export function chooseVoice<V extends Voice>(
  { onDevice, online, others }: Choice<V>,
  chosen: string | undefined,
  allowOnline: boolean,
): V | null {
  const allowed = allowOnline ? [...onDevice, ...online] : onDevice;
  const isChosen = ({ voiceURI }: V) => voiceURI === chosen;
  return allowed.find(isChosen) ?? others.find(isChosen) ?? allowed[0] ?? null;
}

/** What is needed of `speechSynthesis` to know its voices. */
export interface VoiceSource<V extends Voice> {
  getVoices(): V[];
  addEventListener(
    type: 'voiceschanged',
    listener: () => void,
    options: { signal: AbortSignal },
  ): void;
}

/** How long a browser may take until it knows its voices, in milliseconds. */
const PATIENCE = 3000;

/** The voices, as soon as the browser knows them: most learn of them after they were first asked. */
export function knownVoices<V extends Voice>(synth: VoiceSource<V>): Promise<readonly V[]> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const answer = () => {
      waiting.abort();
      clearTimeout(timer);
      resolve(synth.getVoices());
    };
    const look = () => synth.getVoices().length > 0 && answer();
    const timer = setTimeout(answer, PATIENCE);
    synth.addEventListener('voiceschanged', look, { signal: waiting.signal });
    look();
  });
}

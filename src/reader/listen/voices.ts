/** What is needed of a voice; `SpeechSynthesisVoice` has more. */
export type Voice = Pick<
  SpeechSynthesisVoice,
  'name' | 'lang' | 'voiceURI' | 'localService' | 'default'
>;

/**
 * Whether a voice sends the text to its maker. Firefox has none of its own, and cannot tell of those of
 * speech-dispatcher on Linux: they are the system's.
 */
export const isOnline = ({ localService, voiceURI }: Voice): boolean =>
  !localService && !voiceURI.startsWith('urn:moz-tts:');

/** Voices for one language, best first. */
export interface Choice<V extends Voice> {
  readonly onDevice: readonly V[];
  /** They send the text to their maker. */
  readonly online: readonly V[];
  /** One voice of this machine for each other language. */
  readonly others: readonly V[];
}

const tag = (lang: string): string => lang.replace('_', '-').toLowerCase();

/** The language of a tag without its region: "en" of "en-GB". */
export const baseLanguage = (lang: string): string => tag(lang).split('-')[0] ?? '';

/** Some engines list a hundred variants of each voice as "Voice+Variant": the voice itself will do. */
function withoutVariants<V extends Voice>(voices: readonly V[]): readonly V[] {
  const names = new Set(voices.map(({ name }) => name));
  return voices.filter(({ name }) => {
    const [plain = name, variant] = name.split('+');
    return variant === undefined || !names.has(plain);
  });
}

const byName = new Intl.Collator();

/** The voices that speak `lang`: those of its region first, then the system's own choice, then by name. */
export function voicesFor<V extends Voice>(voices: readonly V[], lang: string): Choice<V> {
  const rank = (voice: V): number => (tag(voice.lang) === tag(lang) ? 0 : 2) - +voice.default;
  const base = baseLanguage(lang);
  const others = new Map<string, V>();
  for (const voice of voices) {
    const other = baseLanguage(voice.lang);
    if (!isOnline(voice) && other !== base && !others.has(other)) others.set(other, voice);
  }
  const fitting = [
    ...withoutVariants(voices.filter((voice) => baseLanguage(voice.lang) === base)),
  ].sort((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name));
  return {
    onDevice: fitting.filter((voice) => !isOnline(voice)),
    online: fitting.filter(isOnline),
    others: [...others.values()].sort((a, b) => byName.compare(a.lang, b.lang)),
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

/** How long a browser may take until it knows its voices before that is said, in milliseconds. */
const PATIENCE = 3000;

/**
 * Tells the voices as soon as the browser knows them, and again each time that they change: most
 * browsers learn of them after they were first asked. None are told once that has taken long.
 */
export function watchVoices<V extends Voice>(
  synth: VoiceSource<V>,
  signal: AbortSignal,
  told: (voices: readonly V[]) => void,
): void {
  const tell = () => {
    clearTimeout(timer);
    if (!signal.aborted) told(synth.getVoices());
  };
  const timer = setTimeout(tell, PATIENCE);
  synth.addEventListener('voiceschanged', tell, { signal });
  if (synth.getVoices().length > 0) tell();
}

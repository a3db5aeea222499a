import { describe, expect, test } from 'vitest';
import { chooseVoice, voicesFor } from '../../../src/reader/listen/voices';
import { parseSettings } from '../../../src/settings';
import { voice } from './scripted-speech';

const VOICES = [
  voice('Zoe', 'en-US'),
  voice('Cloud', 'en-GB', { localService: false }),
  voice('Amy', 'en_US', { default: true }),
  voice('Nora', 'en-GB'),
  voice('Elin', 'nb-NO'),
];
const names = (voices: readonly { name: string }[]) => voices.map(({ name }) => name);

describe('voices', () => {
  test('of the region come first, then the default, then by name; online ones apart', () => {
    const { onDevice, online, others } = voicesFor(VOICES, 'en-GB');
    expect(names(onDevice)).toEqual(['Nora', 'Amy', 'Zoe']);
    expect(names(online)).toEqual(['Cloud']);
    expect(names(others)).toEqual(['Elin']);
  });

  test('are one for each other language, and without the variants of an engine', () => {
    const many = [
      voice('English', 'en-GB'),
      voice('English+Adam', 'en-GB'),
      voice('C++', 'en-GB'),
      voice('Norsk', 'nb'),
      voice('Norsk+Adam', 'nb'),
    ];
    const { onDevice, others } = voicesFor(many, 'en');
    expect(names(onDevice)).toEqual(['C++', 'English']);
    expect(names(others)).toEqual(['Norsk']);
  });

  test('of the system are no online voices, though Firefox cannot tell on Linux', () => {
    const system = voice('Speechd', 'en', {
      localService: false,
      voiceURI: 'urn:moz-tts:speechd:English?en',
    });
    expect(names(voicesFor([system], 'en').onDevice)).toEqual(['Speechd']);
  });

  test('the chosen one speaks if it may, or else the best one of this machine', () => {
    const voices = voicesFor(VOICES, 'en');
    const name = (chosen: string | undefined, online: boolean) =>
      chooseVoice(voices, chosen, online)?.name;
    expect(name(undefined, true)).toBe('Amy');
    expect(name('Nora', false)).toBe('Nora');
    expect(name('Cloud', false)).toBe('Amy');
    expect(name('Cloud', true)).toBe('Cloud');
    expect(name('Elin', false)).toBe('Elin');
    expect(name('gone', false)).toBe('Amy');
    expect(chooseVoice(voicesFor(VOICES, 'fi'), undefined, true)).toBeNull();
  });
});

describe('stored choices', () => {
  test('are healed', () => {
    const voices = { en: 'Nora', EN: 'x', nb: 7, de: 'x'.repeat(400), __proto__: 'x', fr: 'Lou' };
    expect(parseSettings({ voices, speed: 9, readCaptions: 'yes' })).toMatchObject({
      voices: { en: 'Nora', fr: 'Lou' },
      speed: 1,
      readCaptions: false,
    });
    expect(parseSettings({ voices: null, speed: 0.5 })).toMatchObject({ voices: {}, speed: 0.5 });
  });
});

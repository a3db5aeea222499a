import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Sentences } from '../../../src/reader/listen/sentences';
import { type Sentence, Speaker, type SpeakerState } from '../../../src/reader/listen/speaker';
import { type Manners, ScriptedSpeech, ScriptedUtterance, voice } from './scripted-speech';

const PASSAGES = [
  'The bell is old. It was cast in spring. Nobody rings it now.',
  'On Sundays the square is empty. A dog sleeps by the well.',
  'Then the market comes.',
];

const sourceOf = (passages: readonly string[]) => {
  const sentences = passages.map((text) => new Sentences(text, 'en'));
  const found = (passage: number, span: { start: number; end: number } | null | undefined) =>
    span ? { ...span, passage, text: passages[passage] ?? '' } : null;
  return {
    from(passage: number, index: number): Sentence | null {
      for (let at = passage; at < passages.length; at++) {
        const span = found(at, sentences[at]?.from(at === passage ? index : 0));
        if (span) return span;
      }
      return null;
    },
    before(passage: number, index: number): Sentence | null {
      for (let at = passage; at >= 0; at--) {
        const span = found(at, sentences[at]?.before(at === passage ? index : Infinity));
        if (span) return span;
      }
      return null;
    },
  };
};

function speakerWith(
  manners: Manners = {},
  options: { passages?: string[]; online?: boolean } = {},
) {
  const speech = new ScriptedSpeech();
  const source = sourceOf(options.passages ?? PASSAGES);
  const states: SpeakerState[] = [];
  const words: string[] = [];
  const troubles: string[] = [];
  const speaker = new Speaker({
    synth: speech as unknown as SpeechSynthesis,
    utterance: (text) => new ScriptedUtterance(text) as unknown as SpeechSynthesisUtterance,
    source,
    voice: voice('Nora', 'en-GB', { manners, localService: !options.online }),
    rate: 1,
    changed: (state) => states.push(state),
    reached: ({ text }, word) => word && words.push(text.slice(word.start, word.end)),
    failed: (trouble) => troubles.push(trouble),
  });
  const texts = () => speech.said.map(({ text }) => text);
  const run = (ms: number) => vi.advanceTimersByTime(ms);
  return { speech, speaker, source, states, words, troubles, texts, run };
}

const start = (...args: Parameters<typeof speakerWith>) => {
  const all = speakerWith(...args);
  all.speaker.go(all.source.from(0, 0));
  all.speaker.play();
  return all;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ALL = [
  'The bell is old.',
  'It was cast in spring.',
  'Nobody rings it now.',
  'On Sundays the square is empty.',
  'A dog sleeps by the well.',
  'Then the market comes.',
];

describe('speaking', () => {
  test('says one sentence after the other, reports each word, and is done', () => {
    const { texts, words, states, run } = start();
    run(60_000);
    expect(texts()).toEqual(ALL);
    expect(words.join(' ')).toBe(ALL.join(' ').replaceAll('.', ''));
    expect(states).toEqual(['speaking', 'done']);
  });

  test.each<[string, Manners]>([
    ['that never says that it has ended', { ends: false }],
    ['that never says that it has begun', { starts: false, words: false }],
    ['that says nothing at all', { starts: false, words: false, ends: false }],
    ['that only starts', { words: false, ends: false }],
    ['that makes long pauses', { word: 4000 }],
  ])('a voice %s says every sentence once', (_what, manners) => {
    const { texts, states, run } = start(manners);
    run(300_000);
    expect(texts()).toEqual(ALL);
    expect(states.at(-1)).toBe('done');
  });

  test('an online voice gets no more than it can say in 15 seconds, at any speed', () => {
    const long = `${'The road goes on and on, past barns and fields and gates '.repeat(20)}.`;
    const { speech, speaker, run } = start(
      { cutAfter: 15_000 },
      { passages: [long], online: true },
    );
    speaker.change({ rate: 0.5 });
    run(600_000);
    const heard = speech.said.slice(1).map((said) => said.heard.trim());
    expect(heard.join(' ')).toBe(long.replace(/ \.$/, ' .'));
    expect(speech.said.every(({ text }) => text.length <= 150)).toBe(true);
  });

  test('a voice that breaks off in silence is left for the next sentence', () => {
    const { texts, run } = start({ cutAfter: 700, words: false });
    run(300_000);
    expect(texts()).toEqual(ALL);
  });
});

describe('changing', () => {
  test('speed changes at once, from the last word on', () => {
    const { speaker, speech, texts, run } = start();
    run(700);
    speaker.change({ rate: 2 });
    run(300);
    expect(texts().slice(0, 2)).toEqual(['The bell is old.', 'is old.']);
    expect(speech.said[1]?.rate).toBe(2);
    run(60_000);
    expect(texts().slice(2)).toEqual(ALL.slice(1));
  });

  test('without words the sentence is said again', () => {
    const { speaker, texts, run } = start({ words: false });
    run(700);
    speaker.change({ rate: 2 });
    run(60_000);
    expect(texts()).toEqual([ALL[0], ...ALL]);
  });

  test('a pause is silent, and goes on from the last word', () => {
    const { speaker, speech, texts, states, run } = start();
    run(700);
    speaker.pause();
    run(60_000);
    expect(speech.speaking).toBe(false);
    expect(texts()).toEqual(['The bell is old.']);
    speaker.play();
    run(100);
    expect(texts().at(-1)).toBe('is old.');
    expect(states).toEqual(['speaking', 'paused', 'speaking']);
  });

  test('many changes in a row leave one voice, and what the cut ones say later is not heard', () => {
    const { speaker, speech, texts, troubles, run } = start();
    for (let press = 0; press < 20; press++) {
      speaker.change({ rate: 0.5 + (press % 8) / 4 });
      speaker.nextSentence();
      speaker.previousSentence();
      run(press);
    }
    expect(speech.pending).toBe(false);
    const before = texts().length;
    run(60_000);
    expect(texts().slice(before - 1)).toEqual(ALL);
    expect(troubles).toEqual([]);
  });
});

describe('moving', () => {
  const at = (speaker: Speaker) => {
    const now = speaker.sentence;
    return now?.text.slice(now.start, now.end);
  };

  test('by sentences, over the border of a passage, and no further than the first', () => {
    const { speaker } = start();
    speaker.previousSentence();
    expect(at(speaker)).toBe(ALL[0]);
    for (const expected of ALL.slice(1)) {
      speaker.nextSentence();
      expect(at(speaker)).toBe(expected);
    }
    speaker.previousSentence();
    expect(at(speaker)).toBe(ALL[4]);
  });

  test('by passages: first to the beginning of this one', () => {
    const { speaker } = start();
    speaker.nextSentence();
    speaker.nextPassage();
    expect(at(speaker)).toBe(ALL[3]);
    speaker.nextSentence();
    speaker.previousPassage();
    expect(at(speaker)).toBe(ALL[3]);
    speaker.previousPassage();
    expect(at(speaker)).toBe(ALL[0]);
    speaker.previousPassage();
    expect(at(speaker)).toBe(ALL[0]);
  });

  test('past the end is the end', () => {
    const { speaker, speech, states } = start();
    for (let press = 0; press < 9; press++) speaker.nextSentence();
    expect(states.at(-1)).toBe('done');
    expect(speech.speaking).toBe(false);
  });

  test('while paused it stays silent', () => {
    const { speaker, speech, run } = start();
    run(10);
    speaker.pause();
    speaker.nextSentence();
    run(60_000);
    expect(speech.said).toHaveLength(1);
    speaker.play();
    run(10);
    expect(speech.said.at(-1)?.text).toBe(ALL[1]);
  });
});

describe('trouble', () => {
  test.each<[string, Manners, string]>([
    ['a voice that never begins', { dead: true }, 'silent'],
    ['a voice whose synthesis fails', { error: 'synthesis-failed' }, 'silent'],
    ['a browser that refuses', { error: 'not-allowed' }, 'refused'],
    ['an online voice without a line', { error: 'network' }, 'offline'],
  ])('%s is said, once, and pauses', (_what, manners, trouble) => {
    const { troubles, states, texts, run } = start(manners);
    run(120_000);
    expect(troubles).toEqual([trouble]);
    expect(states).toEqual(['speaking', 'paused']);
    expect(new Set(texts())).toEqual(new Set([ALL[0]]));
  });

  test('someone else who cancels pauses', () => {
    const { speech, speaker, troubles, run } = start();
    run(700);
    speech.cancel();
    run(10);
    expect(troubles).toEqual(['interrupted']);
    expect(speaker.state).toBe('paused');
    speaker.play();
    run(100);
    expect(speech.said.at(-1)?.text).toBe('is old.');
  });

  test('stopping lets go of the voice', () => {
    const { speech, speaker, run } = start();
    run(100);
    speaker.stop();
    run(60_000);
    expect(speech.speaking).toBe(false);
    expect(speech.said).toHaveLength(1);
  });
});

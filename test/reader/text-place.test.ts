// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import {
  essence,
  findPlace,
  findSeen,
  lastTelling,
  placeAt,
  TextMap,
} from '../../src/reader/text-place';

const SENTENCES = Array.from(
  { length: 60 },
  (_, number) => `Sentence ${number} of the keeper’s log tells of weather ${number * 7} and tide.`,
);
const TEXT = essence(SENTENCES.join(' '));

describe('a place', () => {
  test('is found again in the same text', () => {
    for (const index of [0, 1, 500, TEXT.length - 1])
      expect(findPlace(TEXT, placeAt(TEXT, index))).toBe(index);
  });

  test('is found where text was added or taken away before it', () => {
    const place = placeAt(TEXT, 1500);
    expect(findPlace(`${'x'.repeat(700)}${TEXT}`, place)).toBe(2200);
    expect(findPlace(TEXT.slice(600), place)).toBe(900);
  });

  test('is found by what stands before it when what follows has changed', () => {
    const place = placeAt(TEXT, 1500);
    const changed = `${TEXT.slice(0, 1500)}${'?'.repeat(TEXT.length - 1500)}`;
    expect(findPlace(changed, place)).toBe(1500);
  });

  test('stays near its share when nothing is as it was', () => {
    expect(findPlace('y'.repeat(1000), { share: 0.25, marks: [1, 2] })).toBe(250);
  });

  test('in a text that repeats itself is the nearest', () => {
    const verse = essence('And the sea, the sea, it never said a word to me. ');
    const song = verse.repeat(20);
    const index = verse.length * 13;
    expect(findPlace(song, placeAt(song, index))).toBe(index);
  });
});

describe('the characters of an element', () => {
  const root = document.createElement('div');
  root.innerHTML = '<p>One <b>two</b>\n three</p><p> </p><p>fo\u00adur</p>';
  const map = new TextMap(root);

  test('are counted without white space and soft hyphens', () => {
    expect(map.text).toBe('Onetwothreefour');
  });

  test('lead to their nodes and back', () => {
    for (let index = 0; index < map.text.length; index++) {
      const range = map.rangeAt(index);
      expect(essence(range?.toString() ?? '')).toBe(map.text[index]);
      expect(map.indexOf(range?.startContainer as Text, range?.startOffset ?? -1)).toBe(index);
    }
  });
});

test('what is seen of a page is found in the article, what surrounds it is not', () => {
  const seen = `Menu Home Sport ${SENTENCES[20]} ${SENTENCES[21]}`;
  expect(findSeen(TEXT, essence(seen))).toBe(TEXT.indexOf(essence(SENTENCES[20] ?? '')));
  expect(findSeen(TEXT, essence('Comments are closed. Sign in to say something else.'))).toBe(
    undefined,
  );
});

test('the end of a text is found again where another text of the same end follows', () => {
  const part = (number: number) =>
    essence(`In part ${number} the mill by the river turned all night, as it does.`);
  const spot = placeAt(part(1), lastTelling(part(1)));
  const whole = part(1) + part(2) + part(3);
  const moved = { ...spot, share: (spot.share * part(1).length) / whole.length };
  expect(findPlace(whole, moved)).toBe(lastTelling(part(1)));
});

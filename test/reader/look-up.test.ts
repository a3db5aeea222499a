import { describe, expect, test } from 'vitest';
import { type Availability, tasksFor } from '../../src/reader/lookup/models';
import { DEFAULT_LOOK_UP, isLookUpAddress, lookUpLink, parseSettings } from '../../src/settings';

describe('the address of a search', () => {
  test('takes the words as one value, whatever is in them', () => {
    expect(lookUpLink('https://a.example/?q=%s&l=en', 'tide & $& "wave"')).toBe(
      'https://a.example/?q=tide%20%26%20%24%26%20%22wave%22&l=en',
    );
  });

  test.each([
    ['https://a.example/%s', true],
    [DEFAULT_LOOK_UP, true],
    ['http://a.example/?q=%s', false],
    ['https://a.example/', false],
    ['https://a.example/?q=%s&again=%s', false],
    ['https://%s.example/', false],
    ['https://%s/', false],
    ['https://name:word@a.example/%s', false],
    ['javascript:alert("%s")', false],
    ['%s', false],
    [`https://a.example/${'a'.repeat(300)}%s`, false],
    [7, false],
  ])('%j: %s', (address, valid) => {
    expect(isLookUpAddress(address)).toBe(valid);
    expect(parseSettings({ lookUpAddress: address }).lookUpAddress).toBe(
      valid ? address : DEFAULT_LOOK_UP,
    );
  });
});

describe('tasks of models', () => {
  const availability = async (): Promise<Availability> => 'available';
  const create = () => Promise.reject(new Error('none'));
  const model = { availability, create };
  const kinds = (models: Parameters<typeof tasksFor>[0], from: string) =>
    tasksFor(models, from, 'en-GB').map(({ kind }) => kind);

  test('are those that the browser has, and no translation into its own language', () => {
    expect(kinds({ translator: model, summarizer: model }, 'nb')).toEqual([
      'translate',
      'summarise',
    ]);
    expect(kinds({ translator: model, summarizer: model }, 'en-US')).toEqual(['summarise']);
    expect(kinds({ translator: undefined, summarizer: undefined }, 'nb')).toEqual([]);
  });
});

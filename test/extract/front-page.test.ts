// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { extract } from '../../src/extract';
import type { Signals } from '../../src/extract/kind';
import { load } from './load';

test('the front page of a paper is no article, whatever its address', () => {
  let signals: Signals = {};
  const page = load(
    'test/browser/pages/paper/front.html',
    'https://paper.example/paper/front.html',
  );
  const result = extract(page, { onSignals: (measured) => (signals = measured) });
  expect(result).toEqual({ ok: false, error: 'no-article' });
  expect(signals).toMatchObject({ pageProse: 0 });
});

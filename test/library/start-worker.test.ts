// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ownScript } from '../../src/library/start-worker';

test('a file of the build becomes a script', () => {
  expect(ownScript('/assets/worker.js')).toBe(`${location.origin}/assets/worker.js`);
});

test.each([
  'https://evil.example/worker.js',
  '//evil.example/worker.js',
  '/\\evil.example/worker.js',
  ' \thttps://evil.example/',
  'data:text/javascript,alert(1)',
  'java\nscript:alert(1)',
  'blob:null/1',
  `blob:${location.origin}/1`,
])('%j does not', (address) => {
  expect(() => ownScript(address)).toThrow(TypeError);
});

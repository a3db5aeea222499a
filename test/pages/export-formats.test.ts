// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { list } from '../../src/library';
import { FORMATS } from '../../src/pages/export/formats';
import { needsPurify } from '../../src/sanitize';
import { saved } from '../library/sample';

test('an export has what makes markup safe where the browser has no sanitiser', async () => {
  await saved();
  expect(needsPurify()).toBe(true);
  const listed = await list({ filter: 'all', query: '' });
  if (!listed.ok) throw new Error(listed.error);
  const signal = new AbortController().signal;
  const written = await FORMATS.html.write(listed.value.articles, () => undefined, signal);
  expect(written.count).toBe(1);
  expect(needsPurify()).toBe(false);
});

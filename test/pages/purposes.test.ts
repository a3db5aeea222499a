import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PURPOSES } from '../../src/pages/settings/purposes';

test('every permission that can be had is named with its reason', () => {
  const { permissions, optional_permissions } = JSON.parse(readFileSync('manifest.json', 'utf8'));
  // Chromium's build adds this one.
  const all: readonly string[] = [...permissions, ...optional_permissions, 'offscreen'];
  expect(Object.keys(PURPOSES).sort()).toEqual([...all].sort());
});

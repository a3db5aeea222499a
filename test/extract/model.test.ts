import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FEATURES } from '../../src/extract/model/features';
import { createScore } from '../../src/extract/model/trees';
import weights from '../../src/extract/model/weights.json' with { type: 'json' };
import vectors from './model-vectors.json' with { type: 'json' };

test('the weights stay small', () => {
  const packed = gzipSync(readFileSync('src/extract/model/weights.json'), { level: 9 });
  expect(packed.length).toBeLessThan(25_000);
});

test('every feature that the weights name exists', () => {
  expect(weights.features.filter((name) => !(name in FEATURES))).toEqual([]);
});

test('the trees give the scores that the training computed', () => {
  const score = createScore(weights);
  vectors.rows.forEach((row, index) => {
    expect(score(Float32Array.from(row), 0)).toBeCloseTo(vectors.scores[index] ?? Number.NaN, 9);
  });
});

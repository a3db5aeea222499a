import { describe, expect, test } from 'vitest';
import { killInBursts } from './loss';

/** `npm run bench:loss` asks for many more. */
const KILLS = Number(process.env.KILLS ?? 2);
/** Firefox takes longer to start. */
const TIMES = { chromium: KILLS, firefox: Math.ceil(KILLS / 4) } as const;

describe.each(['chromium', 'firefox'] as const)('a %s that is killed while it saves', (name) => {
  test('has all that it said was saved, and nothing by halves', async () => {
    const losses = await killInBursts(name, TIMES[name], Number(process.env.SEED ?? 1));
    console.log(name, JSON.stringify(losses));
    expect(losses.lost).toEqual([]);
    expect(losses.torn).toEqual([]);
    expect(losses.acknowledged).toBeGreaterThanOrEqual(TIMES[name]);
    expect(losses.present).toBeGreaterThanOrEqual(losses.acknowledged);
  }, 7_200_000);
});

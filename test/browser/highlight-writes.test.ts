import { expect, test } from 'vitest';
import { launch } from '../reader/stage/page';
import { tabScript } from './tab-script';

test('of a thousand writes from two tabs at once none is lost', async () => {
  const browser = await launch();
  const context = await browser.newContext();
  await context.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Tab</title>' }),
  );
  const code = await tabScript('context');
  const [one, two] = await Promise.all(
    [1, 2].map(async () => {
      const page = await context.newPage();
      await page.goto('https://library.example/');
      await page.evaluate(code);
      return page;
    }),
  );
  const id = await one?.evaluate('context.save()');
  const writes = (name: string) => `context.write(${JSON.stringify(id)}, '${name}', 167)`;
  const done = await Promise.all([one?.evaluate(writes('one')), two?.evaluate(writes('two'))]);
  expect(done).toEqual([501, 501]);
  const all = await two?.evaluate<readonly string[][]>(`context.all(${JSON.stringify(id)})`);
  expect(all).toHaveLength(334);
  for (const [exact, note, colour] of all ?? [])
    expect([note, colour]).toEqual([`note ${exact}`, 'blue']);
  await browser.close();
});

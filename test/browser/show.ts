import { resolve } from 'node:path';
import { start } from './browsers';
import type { Driver } from './driver';
import { journey, SAMPLE } from './journey';
import { Site } from './site';

/** `npm start`: the sample article in a window until the user closes it, or the journey in pictures. */
export async function show(name: Driver['name'], headed: boolean): Promise<void> {
  const site = await Site.start();
  const extension = resolve('dist', name);
  const browser = await start[name]({ extension, headed });
  try {
    if (headed) {
      await browser.open(site.url(SAMPLE.path));
      console.log('Press Alt+R or the Lectern button in the toolbar. Close the browser to end.');
      await browser.closed;
    } else {
      const shots = await journey(browser, site, resolve('shots'));
      console.log(`Without a display, this is what was seen:\n${shots.join('\n')}`);
    }
  } finally {
    await browser.stop();
    site.stop();
  }
}

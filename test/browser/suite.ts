import { resolve } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { start } from './browsers';
import type { Driver } from './driver';
import { accessibility } from './scenarios/accessibility';
import { aids, selectionBar } from './scenarios/aids';
import { autoOpen } from './scenarios/auto-open';
import { backup } from './scenarios/backup';
import { badInput } from './scenarios/bad-input';
import { corrections } from './scenarios/corrections';
import { focus } from './scenarios/focus';
import { follow } from './scenarios/follow';
import { hostilePages } from './scenarios/hostile-pages';
import { importing } from './scenarios/import';
import { keep } from './scenarios/keep';
import { library } from './scenarios/library';
import { live } from './scenarios/live';
import { look } from './scenarios/look';
import { marks } from './scenarios/marks';
import { marksOnEdits } from './scenarios/marks-on-edits';
import { partial } from './scenarios/partial';
import { pick } from './scenarios/pick';
import { press } from './scenarios/press';
import { print } from './scenarios/print';
import { privacy } from './scenarios/privacy';
import { repairs } from './scenarios/repairs';
import { wayfinding } from './scenarios/wayfinding';
import { Site } from './site';

/** What a scenario has at hand: one browser and one server for all of them. */
export interface World {
  readonly browser: Driver;
  readonly site: Site;
  /** Opens a page of the server in a fresh tab, from an origin that no other case has used. */
  open(path: string): Promise<void>;
}

/** Two parts, each in a browser of its own; `privacy` is the last of each, as it judges all traffic before it. */
const PARTS = {
  reading: [
    press,
    live,
    keep,
    wayfinding,
    hostilePages,
    badInput,
    aids,
    selectionBar,
    focus,
    accessibility,
    follow,
    look,
    partial,
    pick,
    print,
    privacy,
  ],
  keeping: [
    corrections,
    marks,
    marksOnEdits,
    repairs,
    autoOpen,
    library,
    importing,
    backup,
    privacy,
  ],
} as const;

/** Runs one part of the scenarios in one browser. */
export function suite(name: Driver['name'], part: keyof typeof PARTS): void {
  describe(name, () => {
    let world: World | undefined;
    let cases = 0;
    const current = (): World => {
      if (!world) throw new Error(`${name} has not started`);
      return world;
    };
    beforeAll(async () => {
      const site = await Site.start();
      const extension = resolve('dist', name);
      const browser = await start[name]({ extension, headed: false, proxy: site.proxy });
      const open = (path: string) => browser.open(site.url(path, `case-${++cases}`));
      world = { browser, site, open };
    });
    afterAll(async () => {
      await world?.browser.stop();
      world?.site.stop();
    });
    for (const scenarios of PARTS[part]) scenarios(current);
  });
}

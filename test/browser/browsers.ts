import { startChromium } from './chromium';
import { startFirefox } from './firefox';

/** How each browser is started. */
export const start = { chromium: startChromium, firefox: startFirefox } as const;

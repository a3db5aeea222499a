import { ChromiumEngine } from './chromium';
import type { Bundle, Engine } from './engine';
import { JsdomEngine } from './jsdom';

export type EngineName = 'chromium' | 'jsdom';

/** An engine with the extractors that pages are to be shown to. */
export const startEngine = (name: EngineName, bundles: readonly Bundle[]): Engine =>
  name === 'jsdom' ? new JsdomEngine(bundles) : new ChromiumEngine(bundles);

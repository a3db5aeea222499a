import { Script } from 'node:vm';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Answer } from '../prediction';
import { type Bundle, type Engine, registering, TIME_LIMIT, type Timed } from './engine';

/** A document in Node, for quick turns: no layout, so what style sheets hide is seen in part only. */
export class JsdomEngine implements Engine {
  readonly #scripts: readonly Script[];
  #dom: JSDOM | null = null;

  constructor(bundles: readonly Bundle[]) {
    this.#scripts = bundles.map((bundle) => new Script(registering(bundle)));
  }

  get isOpen(): boolean {
    return this.#dom !== null;
  }

  async open(html: string, url: string): Promise<void> {
    await this.close();
    const virtualConsole = new VirtualConsole();
    this.#dom = new JSDOM(html, { url, virtualConsole, runScripts: 'outside-only' });
    for (const script of this.#scripts) this.#run(script);
  }

  async extract(name: string): Promise<Timed<Answer>> {
    const call = `extractors[${JSON.stringify(name)}](document, location.href)`;
    const start = performance.now();
    const value = await (this.#run(new Script(call)) as Answer | Promise<Answer>);
    return { value: value ?? {}, ms: performance.now() - start };
  }

  async close(): Promise<void> {
    this.#dom?.window.close();
    this.#dom = null;
  }

  #run(script: Script): unknown {
    if (!this.#dom) throw new Error('No page is open.');
    return script.runInContext(this.#dom.getInternalVMContext(), { timeout: TIME_LIMIT });
  }
}

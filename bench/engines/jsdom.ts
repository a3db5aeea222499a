import { Script } from 'node:vm';
import { JSDOM } from 'jsdom';
import type { Answer } from '../prediction';
import { type Bundle, type Engine, registering, TIME_LIMIT, type Timed } from './engine';

/**
 * A document in Node, for quick turns. It belongs to no window, since jsdom takes minutes to compute
 * the styles of a large page: what style sheets alone hide is seen.
 */
export class JsdomEngine implements Engine {
  readonly #window = new JSDOM('', { runScripts: 'outside-only' });
  readonly isOpen = true;

  constructor(bundles: readonly Bundle[]) {
    for (const bundle of bundles) this.#run(registering(bundle));
  }

  async open(html: string, url: string): Promise<void> {
    this.#window.reconfigure({ url });
    const page = JSON.stringify({ html, url });
    this.#run(`globalThis.page = ${page};
      page.document = new DOMParser().parseFromString(page.html, 'text/html'); 0`);
  }

  async extract(name: string): Promise<Timed<Answer>> {
    const start = performance.now();
    const call = `extractors[${JSON.stringify(name)}](page.document, page.url)`;
    const value = await (this.#run(call) as Answer | Promise<Answer>);
    return { value: value ?? {}, ms: performance.now() - start };
  }

  async close(): Promise<void> {
    this.#window.window.close();
  }

  #run(code: string): unknown {
    return new Script(code).runInContext(this.#window.getInternalVMContext(), {
      timeout: TIME_LIMIT,
    });
  }
}

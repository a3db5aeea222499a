/** The part of jsdom that the bench uses; the package brings no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { runScripts: 'outside-only' });
    readonly window: Window;
    reconfigure(settings: { url: string }): void;
    getInternalVMContext(): import('node:vm').Context;
  }
}

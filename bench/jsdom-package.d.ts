/** The part of jsdom that the bench uses; the package brings no types. */
declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(
      html: string,
      options: { url: string; virtualConsole: VirtualConsole; runScripts: 'outside-only' },
    );
    readonly window: Window;
    getInternalVMContext(): import('node:vm').Context;
  }
}

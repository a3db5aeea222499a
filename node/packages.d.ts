/** The parts of packages without types that are used in Node. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options: { runScripts: 'outside-only' });
    readonly window: Window;
    reconfigure(settings: { url: string }): void;
    getInternalVMContext(): import('node:vm').Context;
  }
}

declare module 'html-encoding-sniffer' {
  export default function sniff(
    bytes: Uint8Array,
    options: { transportLayerEncodingLabel?: string | undefined; defaultEncoding: string },
  ): string;
}

/** The built, self-contained file of a script that is injected on demand (crxjs). */
declare module '*?script&iife' {
  const path: string;
  export default path;
}

declare module '@joplin/turndown-plugin-gfm' {
  /** Tables, strikethrough and task lists for Turndown. */
  export const gfm: import('turndown').Plugin;
}

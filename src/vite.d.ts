/** The built, self-contained file of a script that is injected on demand (crxjs). */
declare module '*?script&iife' {
  const path: string;
  export default path;
}

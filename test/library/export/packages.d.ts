declare module 'js-yaml' {
  /** The value that a YAML text stands for, by YAML 1.2's core schema and dates. */
  export function load(text: string): unknown;
}

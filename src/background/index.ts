import contentFile from '../content/index.ts?script&iife';

console.info(contentFile);

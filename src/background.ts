import content from './content?script&iife';

console.info(content);

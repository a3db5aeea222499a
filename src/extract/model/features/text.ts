import { type Features, flag, log, share } from './feature';

const DATE = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./年-]\d{1,2}\b|\b(?:19|20)\d\d\b/;
const TIME = /\b\d{1,2}[:.h]\d{2}\b/;
const ADDRESS = /@[\w-]+\.\w|https?:\/\/|www\./i;

/** What the block says. */
export const TEXT: Features = {
  tokens: ({ tokens }) => log(tokens),
  length: ({ text }) => log(text.length),
  'word length': ({ shape }) => share(shape.letters, shape.tokens),
  'link share': ({ linked, tokens }) => share(linked, tokens),
  links: ({ inline }) => inline.links,
  'starts linked': ({ inline }) => flag(inline.startsLinked),
  marks: ({ shape, tokens }) => share(shape.marks, tokens),
  commas: ({ shape, tokens }) => share(shape.commas, tokens),
  sentences: ({ shape }) => shape.sentences,
  closed: ({ shape }) => flag(shape.isClosed),
  'ends open': ({ text }) => flag(/[:：]$/.test(text)),
  'ends in dots': ({ text }) => flag(/(?:\.\.\.|…)\W*$/.test(text.slice(-8))),
  asks: ({ text }) => flag(/[?？؟]$/.test(text)),
  quotes: ({ shape }) => shape.quotes,
  bars: ({ shape }) => shape.bars,
  capitals: ({ shape, tokens }) => share(shape.capitals, tokens),
  shouted: ({ shape, tokens }) => share(shape.shouted, tokens),
  numbers: ({ shape, tokens }) => share(shape.numbers, tokens),
  dense: ({ shape, text }) => share(shape.dense, text.length),
  'starts small': ({ text }) => flag(/^\W*\p{Ll}/u.test(text.slice(0, 12))),
  strong: ({ inline, text }) => Math.min(1, share(inline.strong, text.length)),
  slanted: ({ inline, text }) => Math.min(1, share(inline.slanted, text.length)),
  wrapped: ({ inline }) => flag(inline.isWrapped),
  time: ({ inline }) => flag(inline.hasTime),
  author: ({ inline }) => flag(inline.isAuthor),
  tag: ({ inline }) => flag(inline.isTag),
  'has date': ({ text, tokens }) => flag(tokens < 60 && DATE.test(text)),
  'has clock': ({ text, tokens }) => flag(tokens < 60 && TIME.test(text)),
  'has address': ({ text, tokens }) => flag(tokens < 60 && ADDRESS.test(text)),
  'has copyright': ({ text }) => flag(text.includes('©')),
  copies: ({ copies }) => copies.count,
  repeated: ({ isRepeated }) => flag(isRepeated),
};

import { type Features, flag, log, share } from './feature';

const DATE = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}[./年-]\d{1,2}\b|\b(?:19|20)\d\d\b/;

/** What the block says. */
export const TEXT: Features = {
  tokens: ({ tokens }) => log(tokens),
  length: ({ text }) => log(text.length),
  'word length': ({ shape }) => share(shape.letters, shape.tokens),
  'link share': ({ linked, tokens }) => share(linked, tokens),
  links: ({ inline }) => inline.links,
  'links elsewhere': ({ inline }, { host }) =>
    inline.addresses.filter((address) => !address.includes(host)).length,
  'starts linked': ({ inline }) => flag(inline.startsLinked),
  closed: ({ shape }) => flag(shape.isClosed),
  shouted: ({ shape, tokens }) => share(shape.shouted, tokens),
  slanted: ({ inline, text }) => Math.min(1, share(inline.slanted, text.length)),
  wrapped: ({ inline }) => flag(inline.isWrapped),
  'has date': ({ text, tokens }) => flag(tokens < 60 && DATE.test(text)),
  copies: ({ copies }) => copies.count,
  repeated: ({ isRepeated }) => flag(isRepeated),
};

import { isBefore, textIn } from '../blocks';
import { isNamed, words } from '../names';

const GATE = words(
  'paywall*, pay wall, regwall, registration wall, subscription wall, subscribe wall, login wall, content gate, gate, gated, article gate, metered, meter, locked, lock, subscriber only, subscribers only, members only, premium overlay, tp modal, piano, leaky paywall, barrier, truncated, fade out, fadeout, read limit',
);
const GATES =
  '[class*="wall" i],[id*="wall" i],[class*="gate" i],[id*="gate" i],[class*="meter" i],[class*="lock" i],[class*="only" i],[class*="premium" i],[class*="tp-" i],[class*="piano" i],[class*="barrier" i],[class*="truncat" i],[class*="fade" i],[class*="limit" i]';
/** In characters: a gate says a few sentences and asks for something. */
const MAX_GATE = 1_200;
/** Characters of the text that may stand behind a gate: a line on the author, a note. */
const BEHIND = 400;

/** Whether something that keeps readers out stands at the end of the text. */
export const hasGate = (document: Document, root: Element): boolean => {
  const blocks = [...root.querySelectorAll('p,li,blockquote,h2,h3')];
  return [...document.body.querySelectorAll('[class],[id]')].some(
    (element) =>
      isNamed(element, GATE) &&
      element.matches(GATES) &&
      !element.contains(root) &&
      asks(element) &&
      lengthBehind(element, blocks) <= BEHIND,
  );
};

/** A gate has a way through: a link, a field or a button. */
const asks = (element: Element): boolean => {
  const { length } = textIn(element);
  return (
    length > 20 &&
    length <= MAX_GATE &&
    element.querySelector('a[href],[role="button"],[role="form"],button,input') !== null
  );
};

const lengthBehind = (gate: Element, blocks: readonly Element[]): number => {
  let length = 0;
  for (let i = blocks.length - 1; i >= 0 && length <= BEHIND; i--) {
    const block = blocks[i];
    if (!block || gate.contains(block)) continue;
    if (!isBefore(gate, block)) return length;
    length += textIn(block).length;
  }
  return length;
};

const SENTENCE_END = /[.!?:;。！？।؟։።…⋯"'”’»›」』)\]*†‡]\s*$/u;
const ELLIPSIS = /(?:…|\.\.\.|⋯|\[…\]|\[\.\.\.\])\s*$/u;
/** A last block this long is prose. */
const PROSE = 120;
/** Scripts that end their sentences without a mark. */
const UNMARKED = () => /[\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}]/u;

/** Whether the last paragraph stops within a sentence. */
export const breaksOff = (root: Element): boolean => {
  const last = [...root.querySelectorAll('p')].filter((block) => textIn(block) !== '').at(-1);
  const text = last ? textIn(last) : '';
  if (text.length < PROSE || UNMARKED().test(text)) return false;
  return ELLIPSIS.test(text) || !SENTENCE_END.test(text);
};

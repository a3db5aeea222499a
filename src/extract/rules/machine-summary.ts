import { textIn } from '../blocks';
import { lettered } from '../letters';
import { isNamed, words } from '../names';
import type { Rule } from './rule';

const NAMES = words(
  'ai summary, aisummary, ai overview, ai digest, ai generated, ai takeaways, summary ai, gpt summary, genai summary, ai tldr',
);
/** How languages abbreviate what wrote the box. */
const MACHINE = lettered(
  () =>
    /(?<![\p{L}\d])(?:AI|A\.I\.|KI|IA|ИИ|ШІ|GPT|ChatGPT|人工智能|人工知能|生成AI|AI生成)(?![\p{L}\d])/u,
);
const MAX_BOX = 1500;
const MAX_LABEL = 70;

/** A box above the text in which a machine sums it up. */
export const machineSummary: Rule = {
  name: 'machine-summary',
  candidates: 'div,section,aside,details',
  isJunk: (element, { isAtStart, metadata }) => {
    if (isNamed(element, NAMES)) return textIn(element).length < MAX_BOX;
    if (!isAtStart(element) || textIn(element).length > MAX_BOX) return false;
    const label = element.querySelector('h2,h3,h4,h5,h6,summary,strong,b,small,span,p');
    const text = label ? textIn(label) : '';
    return text.length < MAX_LABEL && MACHINE.test(text) && !MACHINE.test(metadata.title);
  },
};

import { DRAWN } from '../special-signs';
import { mathLetter } from './math-letters';

const DISPLAYED =
  '.katex-display, .MathJax_Display, .MathJax_SVG_Display, .mjx-chtml[display="true"], .mjx-container[display="true"], .mwe-math-element-block, [class*="mathml-display"], .math.display';

/** Renderers draw a formula twice, for eyes and for assistive technology: one of them stays. */
export const chooseFormulas = (document: Document): void => {
  for (const drawn of document.body.querySelectorAll(DRAWN)) {
    const math = drawn.querySelector('math') ?? declaredMath(drawn);
    if (math) {
      if (drawn.matches(DISPLAYED) || drawn.closest(DISPLAYED))
        math.setAttribute('display', 'block');
      drawn.replaceWith(math);
    } else if (!readSource(drawn))
      for (const image of drawn.querySelectorAll('img')) image.removeAttribute('aria-hidden');
  }
  for (const preview of document.body.querySelectorAll('.MathJax_Preview')) preview.remove();
  for (const script of document.body.querySelectorAll('script[type^="math/"]')) readScript(script);
  for (const math of document.body.querySelectorAll('math')) tidyFormula(math);
};

const parseMath = (markup: string): Element | null => {
  const math = new DOMParser().parseFromString(markup, 'text/html').querySelector('math');
  return math && !math.querySelector('script, style, form, iframe, img') ? math : null;
};

/** MathJax 2 keeps the formula in an attribute of what it draws. */
const declaredMath = (drawn: Element): Element | null => {
  const declared = drawn.querySelector('[data-mathml]') ?? drawn;
  return parseMath(declared.getAttribute('data-mathml') ?? '');
};

const codeOf = (source: string, { ownerDocument }: Element): Element => {
  const code = ownerDocument.createElement('code');
  code.textContent = source;
  return code;
};

/** MathJax 4 tells what was written; better that than a drawing without letters. */
const readSource = (drawn: Element): boolean => {
  const source = drawn.querySelector('[data-latex]')?.getAttribute('data-latex')?.trim();
  if (!source) return false;
  drawn.replaceWith(codeOf(source, drawn));
  return true;
};

/** The script holds the source; it is needed only where nothing has been drawn. */
const readScript = (script: Element): void => {
  const source = script.textContent?.trim() ?? '';
  const type = script.getAttribute('type') ?? '';
  const drawn = drawnBefore(script);
  if (drawn || source === '') {
    if (/mode=display/.test(type)) drawn?.setAttribute('display', 'block');
    script.remove();
    return;
  }
  const math = type.startsWith('math/mml') ? parseMath(source) : null;
  script.replaceWith(math ?? codeOf(source, script));
};

/** The drawing stands before its script, alone or in a box of its own. */
const drawnBefore = (script: Element): Element | null => {
  const before = script.previousElementSibling;
  if (!before) return null;
  if (before.localName === 'math') return before;
  const only = before.querySelector('math');
  return only && before.textContent?.trim() === only.textContent?.trim() ? only : null;
};

/** Leaves the formula itself: no source, no second writing, letters as browsers draw them. */
const tidyFormula = (math: Element): void => {
  for (const note of math.querySelectorAll('annotation, annotation-xml')) note.remove();
  if (math.getAttribute('mode') === 'display') math.setAttribute('display', 'block');
  for (const letters of math.querySelectorAll('[mathvariant]')) {
    const variant = letters.getAttribute('mathvariant') ?? '';
    if (variant === 'normal' || letters.firstElementChild) continue;
    letters.textContent = [...(letters.textContent ?? '').trim()]
      .map((letter) => mathLetter(letter, variant))
      .join('');
    letters.removeAttribute('mathvariant');
  }
};

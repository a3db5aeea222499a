/** Renderers draw a formula twice, for eyes and for assistive technology: one of them stays. */
export const chooseFormulas = (document: Document): void => {
  for (const drawn of document.body.querySelectorAll(
    '.katex, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mjx-container, mjx-container, .mwe-math-element',
  )) {
    const math = drawn.querySelector('math') ?? declaredMath(drawn);
    if (math) drawn.replaceWith(math);
    else for (const image of drawn.querySelectorAll('img')) image.removeAttribute('aria-hidden');
  }
  for (const preview of document.body.querySelectorAll('.MathJax_Preview')) preview.remove();
  for (const script of document.body.querySelectorAll('script[type^="math/"]')) readScript(script);
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

/** The script holds the source; it is needed only where nothing has been drawn. */
const readScript = (script: Element): void => {
  const source = script.textContent?.trim() ?? '';
  const isDrawn = script.previousElementSibling?.localName === 'math';
  if (isDrawn || source === '') {
    script.remove();
    return;
  }
  const math = script.getAttribute('type')?.startsWith('math/mml') ? parseMath(source) : null;
  const code = script.ownerDocument.createElement('code');
  code.textContent = source;
  script.replaceWith(math ?? code);
};

const NUMBERS =
  '.ln,.lnt,.gutter,.blob-num,.linenos,.linenodiv,.rouge-gutter,.line-numbers-rows,.hljs-ln-numbers,[class*="line-number" i],[class*="linenumber" i],[class*="lineno" i],[data-line-number]:empty';
const TOOLS = '[role="button"],.copy,.copy-button,.copy-btn,.toolbar,.code-toolbar>.toolbar';
const LINE =
  'div,p,tr,li,[class~="line"],[class~="code-line"],[class~="token-line"],[class~="view-line"],[data-line],code+code,code:has(+code)';

/** Code is one text: no markup of highlighters, no line numbers, every space as in the page. */
export const tidyCode = (article: Element): void => {
  for (const pre of article.querySelectorAll('pre')) {
    const language = languageOf(pre);
    dropFurniture(pre);
    const code = article.ownerDocument.createElement('code');
    code.textContent = codeText(pre);
    if (language) code.setAttribute('data-language', language);
    pre.replaceChildren(code);
  }
};

/** Line numbers by their names or by counting up, and buttons; never what could be code. */
const dropFurniture = (pre: Element): void => {
  for (const gutter of pre.querySelectorAll(NUMBERS))
    if (/^[\s\d|:.]*$/.test(gutter.textContent ?? '')) gutter.remove();
  for (const tool of pre.querySelectorAll(TOOLS))
    if ((tool.textContent ?? '').length < 40) tool.remove();
  const kinds = new Map<string, Element[]>();
  for (const element of pre.querySelectorAll('span,td,a,div,b,i'))
    if (/^\s*\d+\s*$/.test(element.textContent ?? '') && !element.firstElementChild) {
      const kind = `${element.localName} ${element.className}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), element]);
    }
  for (const numbers of kinds.values())
    if (countsLines(numbers, pre)) for (const number of numbers) number.remove();
};

/** Each stands at the start of a line and is one more than the one before. */
const countsLines = (numbers: readonly Element[], pre: Element): boolean => {
  const first = Number(numbers[0]?.textContent);
  const lines = pre.querySelectorAll('br').length + (pre.textContent ?? '').split('\n').length;
  return (
    numbers.length > 1 &&
    numbers.length > 0.6 * Math.min(lines, pre.querySelectorAll(LINE).length || lines) &&
    numbers.every((number, at) => Number(number.textContent) === first + at)
  );
};

/** The text of a code block; an element per line ends its line unless the text does. */
const codeText = (pre: Element): string => {
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n');
  for (const line of pre.querySelectorAll(LINE)) {
    if (line.querySelector(LINE)) continue;
    const next = line.nextSibling;
    const endsLine =
      line.textContent?.endsWith('\n') ||
      (next?.nodeType === Node.TEXT_NODE && next.textContent?.startsWith('\n'));
    if (next !== null && !endsLine) line.after('\n');
  }
  return (pre.textContent ?? '').replace(/\r\n?/g, '\n');
};

const DECLARED =
  /(?:^|\s)(?:(?:language|lang|highlight-source|highlight-text)[-:]|brush:\s*|(?:sourceCode|hljs)\s+)([a-z][\w+#.-]*)/i;
const NO_LANGUAGE =
  /^(?:none|text|txt|plain|plaintext|nohighlight|undefined|auto|numberLines|linenums|line-numbers|hljs|sourceCode|language-\S*|lang-\S*|code|wrap)$/i;

/** The language that the page's highlighter was told, as it writes it. */
const languageOf = (pre: Element): string | null => {
  const outer = [pre.parentElement, pre.parentElement?.parentElement];
  for (const element of [pre.querySelector('code'), pre, ...outer]) {
    const name =
      element?.getAttribute('data-language') ??
      element?.getAttribute('data-lang') ??
      DECLARED.exec(element?.getAttribute('class') ?? '')?.[1];
    if (name && !NO_LANGUAGE.test(name) && /^[\w+#.-]{1,24}$/.test(name)) return name;
  }
  return null;
};

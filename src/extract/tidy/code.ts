const GUTTER =
  '.line-number,.line-numbers,.lineno,.linenos,.linenumber,.line-numbers-rows,.gutter,.hljs-ln-numbers,.blob-num,[data-line-number]:empty,[role="button"],.copy,.copy-button,.toolbar';
const LINE = 'div,p,tr,li,[class~="line"],[class~="code-line"],[class~="view-line"],[data-line]';

/** Code is one text: no markup of highlighters, no line numbers, every space as in the page. */
export const tidyCode = (article: Element): void => {
  for (const table of article.querySelectorAll('table'))
    if (table.querySelector('td pre') && table.querySelectorAll('tr').length === 1) {
      const code = [...table.querySelectorAll('pre')].at(-1);
      if (code && table.querySelectorAll('pre').length <= 2) table.replaceWith(code);
    }
  for (const pre of article.querySelectorAll('pre')) {
    for (const gutter of pre.querySelectorAll(GUTTER)) gutter.remove();
    const text = codeText(pre);
    const code = article.ownerDocument.createElement('code');
    code.textContent = text;
    pre.replaceChildren(code);
  }
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

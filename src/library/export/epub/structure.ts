/** Elements of a line; all others begin a block. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark math q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** They may hold what their parent may. */
const TRANSPARENT: ReadonlySet<string> = new Set(['a', 'ins', 'del']);
/** Blocks that hold lines only. */
const LINES_ONLY = 'p,h2,h3,h4,h5,h6,pre,summary';

const isFormula = (element: Element): boolean => element.closest('math') !== null;
const isInline = (element: Element): boolean => INLINE.has(element.localName) || isFormula(element);
const holdsBlocks = (element: Element): boolean =>
  [...element.querySelectorAll('*')].some((inner) => !isInline(inner));

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const attribute of ['id', 'lang', 'dir', 'title', 'data-mark']) {
    const value = element.getAttribute(attribute);
    if (value !== null) renamed.setAttribute(attribute, value);
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

const wrap = (nodes: readonly ChildNode[], name: string): void => {
  const [first] = nodes;
  if (!first?.ownerDocument) return;
  const wrapper = first.ownerDocument.createElement(name);
  first.before(wrapper);
  wrapper.append(...nodes);
};

const isBlank = (node: ChildNode): boolean =>
  node.nodeType !== Node.ELEMENT_NODE && (node.textContent ?? '').trim() === '';

const nameOf = (node: ChildNode): string => (node instanceof Element ? node.localName : '');

/** Puts what may not stand in `parent` into elements that may; drops the space between. */
function wrapStrays(parent: Element, allowed: readonly string[], wrapper: string): void {
  let run: ChildNode[] = [];
  const flush = (): void => {
    wrap(run, wrapper);
    run = [];
  };
  for (const child of [...parent.childNodes]) {
    if (isBlank(child) && run.length === 0) child.remove();
    else if (allowed.includes(nameOf(child))) flush();
    else run.push(child);
  }
  flush();
}

function fixLists(root: Element): void {
  for (const list of root.querySelectorAll('ul,ol')) wrapStrays(list, ['li'], 'li');
  for (const item of root.querySelectorAll('li'))
    if (!item.parentElement?.matches('ul,ol')) rename(item, 'div');
}

/** Terms and their descriptions in turn; what is not in turn becomes plain blocks. */
function fixDescriptions(root: Element): void {
  for (const list of root.querySelectorAll('dl')) {
    wrapStrays(list, ['dt', 'dd'], 'dd');
    const turns = [...list.children]
      .map(({ localName }) => (localName === 'dt' ? 't' : 'd'))
      .join('');
    if (/^(?:t+d+)+$/.test(turns)) continue;
    rename(list, 'div');
  }
  for (const part of root.querySelectorAll('dt,dd'))
    if (!part.parentElement?.matches('dl')) rename(part, 'div');
  for (const heading of root.querySelectorAll('dt :is(h2,h3,h4,h5,h6,section,article,aside)'))
    rename(heading, 'div');
}

const ROWS = ['thead', 'tbody', 'tfoot'];

function fixTables(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    const [caption, ...others] = table.querySelectorAll(':scope > caption');
    for (const other of others) table.before(rename(other, 'div'));
    for (const column of table.querySelectorAll(':scope > colgroup, :scope > col')) column.remove();
    wrapStrays(table, ['caption', 'tr', ...ROWS], 'tr');
    if (caption) table.prepend(caption);
    const heads = [...table.querySelectorAll(':scope > thead, :scope > tfoot')];
    for (const head of heads) rename(head, 'tbody');
    wrapStrays(table, ['caption', 'tbody'], 'tbody');
    for (const body of table.querySelectorAll(':scope > tbody')) wrapStrays(body, ['tr'], 'tr');
    for (const row of table.querySelectorAll(':scope > tbody > tr')) {
      wrapStrays(row, ['td', 'th'], 'td');
      if (!row.hasChildNodes()) row.remove();
    }
    for (const body of table.querySelectorAll(':scope > tbody'))
      if (!body.hasChildNodes()) body.remove();
    if (!table.querySelector(':scope > tbody')) rename(table, 'div');
  }
  const parents: Readonly<Record<string, string>> = {
    caption: 'table',
    tbody: 'table',
    thead: 'table',
    tfoot: 'table',
    colgroup: 'table',
    tr: 'tbody',
    td: 'tr',
    th: 'tr',
  };
  for (const part of root.querySelectorAll(Object.keys(parents).join()))
    if (part.parentElement?.localName !== parents[part.localName]) rename(part, 'div');
  for (const column of root.querySelectorAll('col')) column.remove();
  for (const heading of root.querySelectorAll('th :is(h2,h3,h4,h5,h6,section,article,aside)'))
    rename(heading, 'div');
  for (const table of root.querySelectorAll('caption table')) rename(table, 'div');
}

function fixFigures(root: Element): void {
  for (const figure of root.querySelectorAll('figure')) {
    const [caption, ...others] = figure.querySelectorAll(':scope > figcaption');
    for (const other of others) rename(other, 'div');
    if (caption && figure.firstElementChild === caption) figure.prepend(caption);
    else if (caption) figure.append(caption);
  }
  for (const caption of root.querySelectorAll('figcaption'))
    if (caption.parentElement?.localName !== 'figure') rename(caption, 'div');
}

function fixDetails(root: Element): void {
  for (const details of root.querySelectorAll('details')) {
    const summary = details.querySelector(':scope > summary');
    if (summary) details.prepend(summary);
    else rename(details, 'div');
  }
  for (const summary of root.querySelectorAll('summary')) {
    const parent = summary.parentElement;
    if (parent?.localName !== 'details' || parent.firstElementChild !== summary)
      rename(summary, 'div');
  }
}

/** Readings follow what they are of; anything else is written in brackets. */
function fixRuby(root: Element): void {
  for (const ruby of root.querySelectorAll('ruby')) {
    for (const bracket of ruby.querySelectorAll('rp')) bracket.remove();
    const turns = [...ruby.childNodes]
      .filter((node) => !isBlank(node))
      .map((node) => (nameOf(node) === 'rt' ? 't' : 'b'))
      .join('');
    const isNested = ruby.querySelector('ruby,:scope :not(rt) rt') !== null;
    if (!/^(?:b+t)+$/.test(turns) || isNested || holdsBlocks(ruby)) rename(ruby, 'span');
  }
  for (const reading of root.querySelectorAll('rt,rp'))
    if (reading.parentElement?.localName !== 'ruby') {
      reading.prepend(' (');
      reading.append(') ');
      unwrap(reading);
    }
}

/** Takes lines out of blocks and blocks out of lines. */
function fixNesting(root: Element): void {
  for (const inner of root.querySelectorAll('a a, a details, dfn dfn')) unwrap(inner);
  for (const element of root.querySelectorAll(LINES_ONLY)) {
    if (!holdsBlocks(element)) continue;
    if (element.localName === 'p') rename(element, 'div');
    else
      for (const block of element.querySelectorAll('*')) {
        if (isInline(block)) continue;
        block.before(' ');
        unwrap(block);
      }
  }
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (isFormula(element) || !INLINE.has(element.localName)) continue;
    if (holdsBlocks(element) && !TRANSPARENT.has(element.localName)) unwrap(element);
  }
}

/** Gives a safe tree the order that the schema of EPUB's XHTML asks for; its text stays. */
export function fixStructure(root: Element): void {
  for (const element of root.querySelectorAll('time,bdo:not([dir])')) rename(element, 'span');
  for (const element of root.querySelectorAll('footer footer')) rename(element, 'div');
  fixRuby(root);
  fixTables(root);
  fixLists(root);
  fixDescriptions(root);
  fixFigures(root);
  fixDetails(root);
  fixNesting(root);
}

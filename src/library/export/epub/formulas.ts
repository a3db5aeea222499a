/** How many parts an element of MathML has; those that are not here may have any number. */
const PARTS: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

/** They hold text and nothing else. */
const TOKENS = /^(?:mi|mn|mo|ms|mtext)$/;
const EMPTY = /^(?:mspace|none|mprescripts)$/;

/** The attributes that mean something, by element. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  math: ['display', 'dir'],
  mi: ['mathvariant', 'dir'],
  mn: ['mathvariant', 'dir'],
  ms: ['mathvariant', 'dir'],
  mtext: ['mathvariant', 'dir'],
  mo: 'accent dir fence form largeop lspace mathvariant maxsize minsize movablelimits rspace separator stretchy symmetric'.split(
    ' ',
  ),
  mspace: ['width', 'height', 'depth'],
  mfrac: ['linethickness'],
  munder: ['accentunder'],
  mover: ['accent'],
  munderover: ['accent', 'accentunder'],
  mstyle: ['displaystyle', 'scriptlevel', 'mathvariant', 'dir'],
  mpadded: ['width', 'height', 'depth', 'lspace', 'voffset'],
  mtable: ['columnalign', 'rowspacing', 'columnspacing', 'displaystyle'],
  mtr: ['columnalign'],
  mtd: ['rowspan', 'columnspan', 'columnalign'],
};

const VALUES: Readonly<Record<string, RegExp>> = {
  display: /^(?:block|inline)$/,
  dir: /^(?:ltr|rtl)$/,
  form: /^(?:prefix|infix|postfix)$/,
  mathvariant:
    /^(?:normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace)$/,
  columnalign: /^(?:left|center|right)(?: (?:left|center|right))*$/,
  scriptlevel: /^[+-]?\d{1,2}$/,
  rowspan: /^[1-9]\d{0,2}$/,
  columnspan: /^[1-9]\d{0,2}$/,
};
const BOOLEAN =
  /^(?:accent|accentunder|displaystyle|fence|largeop|movablelimits|separator|stretchy|symmetric)$/;

const isValue = (name: string, value: string): boolean =>
  BOOLEAN.test(name) ? /^(?:true|false)$/.test(value) : (VALUES[name]?.test(value) ?? true);

function isSound(element: Element): boolean {
  const { localName: name, parentElement: parent } = element;
  const parts = element.children.length;
  if (TOKENS.test(name)) return parts === 0;
  if (EMPTY.test(name)) return !element.hasChildNodes() && name === 'mspace';
  if (name === 'mmultiscripts' || name === 'menclose' || name === 'semantics') return false;
  if (element.parentElement?.closest('math') && name === 'math') return false;
  if (name === 'mtr' && parent?.localName !== 'mtable') return false;
  if (name === 'mtd' && parent?.localName !== 'mtr') return false;
  if (name === 'mtable' && [...element.children].some(({ localName }) => localName !== 'mtr'))
    return false;
  if (name === 'mtr' && [...element.children].some(({ localName }) => localName !== 'mtd'))
    return false;
  const text = [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
  );
  return !text && parts === (PARTS[name] ?? parts);
}

/** Leaves formulas that every reader can draw; what is not whole becomes its text. */
export function fixFormulas(root: Element): void {
  for (const formula of root.querySelectorAll('math')) {
    for (const group of formula.querySelectorAll('semantics')) {
      const [first] = group.children;
      if (first) group.replaceWith(first);
    }
    const parts = [formula, ...formula.querySelectorAll('*')];
    if (!parts.every(isSound)) {
      const text = root.ownerDocument.createElement('span');
      text.textContent = (formula.textContent ?? '').replace(/\s+/g, ' ').trim();
      formula.replaceWith(text);
      continue;
    }
    for (const part of parts)
      for (const { name, value } of [...part.attributes])
        if (!ATTRIBUTES[part.localName]?.includes(name) || !isValue(name, value))
          part.removeAttribute(name);
  }
}

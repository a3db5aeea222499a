const NAMED: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00a0 hellip … mdash — ndash – lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » ' +
    'copy © reg ® trade ™ bull • middot · shy \u00ad euro € pound £ yen ¥ cent ¢ sect § deg ° times × eacute é egrave è ' +
    'agrave à ccedil ç ouml ö uuml ü auml ä Ouml Ö Uuml Ü Auml Ä szlig ß ntilde ñ oacute ó aacute á iacute í uacute ú ' +
    'thinsp \u2009 ensp \u2002 emsp \u2003 zwnj \u200c zwj \u200d frac12 ½ frac14 ¼'
  )
    .split(' ')
    .flatMap((name, i, all) => (i % 2 === 0 ? [[name, all[i + 1] ?? '']] : [])),
);
const BLOCKS = new Set(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav ol optgroup option p pre section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'script style template noscript svg head textarea select iframe object'.split(' '),
);
const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<![^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;

/**
 * Block-aware text of markup, the same for every extractor that gives markup alone. It reads
 * serialised, hence well-formed, markup only and knows the entities that serialisers write. Without
 * `captions` it leaves out what stands in `<figcaption>`.
 */
export const plainText = (html: string, { captions = true } = {}): string => {
  const muted = captions ? null : 'figcaption';
  let text = '';
  let silent = { name: '', depth: 0 };
  for (const [token, slash, tag, rest] of html.matchAll(TOKEN)) {
    const name = tag?.toLowerCase();
    const isClosed = rest?.endsWith('/') ?? false;
    if (silent.depth > 0) {
      if (name !== silent.name) continue;
      if (slash) silent.depth--;
      else if (!isClosed) silent.depth++;
    } else if (name === undefined) {
      if (!token.startsWith('<!')) text += token.replace(/[\t\r\n ]+/g, ' ');
    } else if (!slash && (SILENT.has(name) || name === muted) && !isClosed) {
      silent = { name, depth: 1 };
      text += '\n';
    } else if (BLOCKS.has(name)) text += '\n';
  }
  return decodeEntities(text)
    .replace(/[ \u00a0]*\n[ \u00a0]*/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
};

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z][a-z0-9]*));/gi, (entity, hex, decimal, name) => {
    if (name) return NAMED[name] ?? entity;
    const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });

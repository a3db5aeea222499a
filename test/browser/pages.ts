/** What the pages' server answers beside the files of `pages/`: variants of one story, and bad input. */

const SENTENCES = [
  'The harbour at Wendmouth was dredged again this spring, and again it filled with silt before the summer was out.',
  'Nobody on the quay was surprised, because the river has been moving the sandbank west for as long as there are charts.',
  'The harbour master keeps those charts in a drawer that sticks, and takes them out for anyone who asks politely.',
  'Her own proposal is to move the moorings instead of the mud, which would cost a tenth of what the dredger does.',
  'The council will hear her in November, in the room above the library, and the meeting is open to everyone.',
];

/** The sentence with which the story's text begins; a reader that shows the story shows this. */
export const FIRST = SENTENCES[0] ?? '';

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const start = index % SENTENCES.length;
    const text = [...SENTENCES.slice(start), ...SENTENCES.slice(0, start)].join(' ');
    return `<p>${text}</p>`;
  }).join('\n');

/** Stands on every page of a serial. */
export const STANDFIRST =
  'In four parts we follow the dredger up the river, from the bar to the old mill.';

/** Page `number` of a serial of `count` pages: a standfirst that recurs, a heading, and its own text. */
const serial = (name: string, number: number, count: number): string => {
  const file = (at: number) => (at === 1 ? `${name}.html` : `${name}-${at}.html`);
  const links = Array.from({ length: count }, (_, index) =>
    index + 1 === number ? `<b>${number}</b>` : `<a href="${file(index + 1)}">${index + 1}</a>`,
  );
  const entries = SENTENCES.map(
    (sentence, index) => `<p>${sentence} So it went on day ${index} of part ${number}.</p>`,
  );
  const title = `The ${name} of Wendmouth`;
  return page(
    title,
    '',
    `<main><article><h1>${title}</h1><p>${STANDFIRST}</p><h2>Part ${number}</h2>
    ${entries.join('\n')}<img src="paper/pictures/mill.jpg?${number}" alt="Mill ${number}" width="480" height="300">
    </article><p>${links.join(' ')}</p></main>`,
  );
};

/** A serial by the paths of its pages; what they answer can be another page's text. */
const serials = (name: string, numbers: readonly number[]): Record<string, () => string> =>
  Object.fromEntries(
    numbers.map((number, index) => [
      index === 0 ? `${name}.html` : `${name}-${index + 1}.html`,
      () => serial(name, number, numbers.length),
    ]),
  );

interface Extras {
  readonly head?: string;
  readonly body?: string;
  readonly count?: number;
}

const page = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** A plain news story with whatever a case adds to its head and body. */
const story = ({ head = '', body = '', count = 8 }: Extras = {}) =>
  page(
    'Moving the mud at Wendmouth',
    head,
    `<main><article><h1>Moving the mud at Wendmouth</h1>${paragraphs(count)}
    <img src="/paper/pictures/mill.jpg" alt="A mill" width="480" height="300"></article></main>${body}`,
  );

/** A note that reads like a part of the text, and a form that does not, on two pages of a site. */
const noted = (number: number): string =>
  page(
    `Log ${number} of the harbour`,
    '',
    `<main><article><h1>Log ${number} of the harbour</h1>${paragraphs(4)}
    <div class="member-note"><p>From our members: the harbour log is printed by those who read it, and letter ${number} came last week from a reader who rows. It was answered by hand, and the answer was long, and kind, and on time.</p></div>
    ${paragraphs(4)}<div class="newsletter-signup"><p>Sign up for the tide table.</p></div><p>${SENTENCES[2]}</p></article></main>`,
  );

/** A story that leads to another page of its site. */
const chapter = (next: string, first = ''): string =>
  page(
    'Moving the mud at Wendmouth',
    '',
    `<main><article><h1>Moving the mud at Wendmouth</h1>
    <p>${first} It goes on <a href="${next}">on the next page</a> of the harbour log, which is long.</p>
    ${paragraphs(6)}</article></main>`,
  );
/** A page of short items around one letter that no extractor takes for an article. */
const slate = (number: number, script = ''): string => {
  const items = (from: number) =>
    Array.from(
      { length: 12 },
      (_, index) =>
        `<li><a href="/item-${from + index}.html">Item ${from + index} of the slate, to be looked at</a></li>`,
    ).join('');
  return page(
    'The slate of the harbour',
    '',
    `<div id="top"><a id="link" href="/story.html">Elsewhere</a><ul>${items(0)}</ul></div>
    <div id="letter"><p>Low water at six, and the boats lie on the sand until eight. Letter ${number}.</p><p>Who comes on foot brings boots, and who comes by boat a rope.</p></div>
    <div id="end"><ul>${items(20)}</ul></div>${script}`,
  );
};

/** A page that writes down what is pressed on it, wherever it can. */
const SPY = `<script>for (const target of [document, document.body])
  for (const type of ['click', 'pointerdown', 'mousedown', 'keydown'])
    target.addEventListener(type, (event) => { document.documentElement.setAttribute('data-seen', type); });</script>`;

/** Two seconds of silence: 8-bit mono samples at 8 kHz behind the 44 bytes of a WAV header. */
function silence(): Buffer {
  const samples = 16_000;
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples, 40);
  return Buffer.concat([header, Buffer.alloc(samples, 128)]);
}

const HOSTILE = `<style>
  html { filter: grayscale(1); transform: rotate(2deg); }
  html > :not(head, body) { display: none !important; opacity: 0 !important; pointer-events: none !important; }
  dialog, button, p { display: none; color: lime !important; font: 4px cursive !important; }
  article p { display: block; }
</style>`;

const HIDDEN =
  '<style>html, body, * { all: unset; display: none !important; visibility: hidden !important; }</style>';

const MODAL = '<dialog id="modal"><p>Subscribe to go on.</p><button>No</button></dialog>';

/** A story in which every paragraph has a number of its own, between a bar that stays and comments. */
const long = (): string => {
  const numbered = Array.from(
    { length: 60 },
    (_, number) =>
      `<p id="p${number}">Entry ${number} of the harbour log. ${SENTENCES[number % SENTENCES.length]} Wind ${number * 3} degrees.</p>`,
  );
  const bar = '<nav style="position:sticky;top:0;background:#fff">Home News Sport Weather</nav>';
  const comments = `<section id="comments">${'<p>First! I never saw so much mud.</p>'.repeat(60)}</section>`;
  return page(
    'The harbour log',
    '',
    `${bar}<main><article><h1>The harbour log</h1>${numbered.join('\n')}</article></main>${comments}`,
  );
};

/** Pages made by code, by path. */
export const GENERATED: Readonly<Record<string, () => string | Buffer>> = {
  ...serials('serial', [1, 2, 3, 4]),
  ...serials('saga', [1, 2, 3, 4]),
  ...serials('ring', [1, 2, 1, 4]),
  ...serials('closed', [1, 2]),
  'slate.html': () => slate(1),
  'slate-2.html': () => slate(2),
  'spying-slate.html': () => slate(1, SPY),
  'noted.html': () => noted(1),
  'noted-2.html': () => noted(2),
  'chapter.html': () => chapter('chapter-two.html'),
  'chapter-two.html': () => chapter('chapter-three.html', 'The second chapter begins here.'),
  'chapter-three.html': () => chapter('story.html', 'The third chapter begins here.'),
  'story.html': () => story({ body: '<input id="field" value="half a word">' }),
  'long.html': long,
  'strict-csp.html': () => story(),
  'trusted-types.html': () => story(),
  'isolated.html': () => story(),
  'sandboxed.html': () => story(),
  'hostile.html': () => story({ head: HOSTILE }),
  'hidden.html': () => story({ head: HIDDEN }),
  'modal.html': () =>
    story({ body: `${MODAL}<script>document.getElementById('modal').showModal()</script>` }),
  'late-modal.html': () => story({ body: MODAL }),
  'keys.html': () =>
    story({
      body: `<script>for (const type of ['keydown', 'keypress', 'keyup'])
        addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)</script>`,
    }),
  'media.html': () =>
    story({ body: '<audio id="media" src="/silence.wav" loop controls></audio>' }),
  'silence.wav': silence,
  'clobbered.html': () =>
    page(
      'Clobbered',
      '',
      `<form>${[
        'parentNode',
        'attributes',
        'children',
        'innerHTML',
        'remove',
        'nodeName',
        'ownerDocument',
      ]
        .map((name) => `<input name="${name}">`)
        .join('')}<article><h1>Clobbered</h1>${paragraphs(8)}</article></form>
      <img name="body"><img name="documentElement"><form name="querySelectorAll"></form>`,
    ),
  'frames.html': () =>
    '<!doctype html><title>Frames</title><frameset cols="50%,50%"><frame src="/story.html"><frame src="/story.html"></frameset>',
  'bodiless.html': () => page('Bodiless', '', '<script>document.body.remove()</script>'),
  'empty.html': () => page('Empty', '', ''),
  'huge.html': () => story({ count: 18_000 }),
  'wide.html': () => page('Wide', '', `<main>${'<div><b>x</b></div>'.repeat(25_000)}</main>`),
  // Spans: as deep a nest of blocks ends Chromium's own layout in a crash, without any extension.
  'deep.html': () =>
    page(
      'Deep',
      '',
      `<main id="main">${paragraphs(3)}</main><script>
        let at = document.getElementById('main');
        for (let depth = 0; depth < 5000; depth++) at = at.appendChild(document.createElement('span'));
        at.textContent = 'The bottom';</script>`,
    ),
};

const STRICT = {
  'content-security-policy':
    "default-src 'none'; img-src 'none'; style-src 'none'; frame-ancestors 'none'; base-uri 'none'",
};

/** Response headers of single pages, by path. */
export const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'strict-csp.html': STRICT,
  'closed.html': STRICT,
  'trusted-types.html': {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
  },
  'isolated.html': {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  },
  'sandboxed.html': { 'content-security-policy': 'sandbox allow-scripts' },
};

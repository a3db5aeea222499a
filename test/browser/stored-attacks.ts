import type { Article } from '../../src/article';
import { LISTS, strangersIn } from './allow-list';
import { type Driver, until } from './driver';
import { provoke, TAKE_POLICY } from './hooks';

/** Self-contained; writes one poisoned record for each payload past all checks of the library. */
export async function plant(
  _document: Document,
  payloads: readonly string[],
  model: Article,
): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { html: _html, text: _text, ...metadata } = model;
  const database = await done(indexedDB.open('lectern'));
  const stores = ['articles', 'contents', 'texts', 'pictures', 'highlights'];
  const transaction = database.transaction(stores, 'readwrite');
  for (const [at, payload] of payloads.entries()) {
    const id = `attack-${at}`;
    const url = `https://attack.example/${at}`;
    transaction.objectStore('articles').put({
      ...metadata,
      ...{ id, url, canonicalUrl: payload, key: id, aliases: [payload], fingerprint: [payload] },
      ...{ title: payload, byline: payload, siteName: payload, dek: payload },
      ...{ publishedTime: payload, modifiedTime: payload, lang: payload, dir: payload },
      ...{ image: payload, icon: payload, thumbnail: payload, tags: [payload], note: payload },
      completeness: { kind: 'pages', addresses: [payload, url], held: [1], count: payload },
      progress: { fraction: 0, place: { share: payload, marks: [payload] } },
      ...{ addedAt: at, savedAt: at, openedAt: null, deletedAt: null },
      ...{ favourite: payload, archived: false, linkOnly: false, images: payload },
    });
    const html = `<p>before ${id}</p><div>${payload}</div><p>${payload}</p><p>after</p>`;
    transaction.objectStore('contents').put({ id, html });
    transaction.objectStore('texts').put({ id, text: `lodestone ${payload}` });
    const picture = { address: payload, hash: payload, size: payload };
    transaction.objectStore('pictures').put({ id, pictures: [picture], hashes: [] });
    transaction.objectStore('highlights').put({
      ...{ id: `mark-${at}`, article: id, colour: 'amber', note: payload },
      quote: { exact: `before ${id}`, prefix: '', suffix: payload },
      position: { start: 0, end: 6 },
      ...{ createdAt: at, changedAt: at, deletedAt: null },
    });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
  new BroadcastChannel('lectern-library').postMessage('all');
}

/** What no page of the extension has of its own: handlers, frames, script in an address. */
export function suspects(root: ParentNode): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const names = 'iframe,frame,object,embed,base,meta[http-equiv],form[action],body script';
    if (element.matches(names)) found.push(element.outerHTML.slice(0, 80));
    for (const { name, value } of element.attributes)
      if (/^on/i.test(name) || /^\W*(javascript|vbscript|data:text)/i.test(value))
        if (['href', 'src', 'action', 'data'].includes(name) || /^on/i.test(name))
          found.push(`${element.localName} ${name}=${value}`.slice(0, 80));
  }
  return found;
}

/** Of a list of saved articles: how many rows it has drawn, what is odd in them, whether all are there. */
export const look = new Function(
  'document',
  `${suspects}
  document.querySelector('.rows > :last-child')?.scrollIntoView();
  const rows = [...document.querySelectorAll('.row-item')];
  const inTitles = document.querySelectorAll('.row-title :not(mark), .row-site :not(mark, .favourite, .favourite *), .passage :not(mark)');
  return {
    rows: rows.length,
    titles: rows.map((row) => row.querySelector('.row-title').textContent),
    odd: [...suspects(document), ...[...inTitles].map(({ outerHTML }) => outerHTML.slice(0, 80))],
  };`,
) as (document: Document) => {
  readonly rows: number;
  readonly titles: readonly string[];
  readonly odd: readonly string[];
};

/** Types into the search field of a list, as soon as it is there. */
export const search = (browser: Driver, query: string): Promise<boolean> =>
  until('there is a search field', () => browser.inPage(typeIn, query));

/** Self-contained; answers whether there is a field. */
function typeIn(document: Document, query: string): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) return false;
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** Opens articles one after the other, each known by a text in it, provokes them, and says what is odd in which. */
export const readEach = new Function(
  'document',
  'ids',
  'marks',
  `const strangersIn = ${strangersIn};
  const provoke = ${provoke};
  const suspects = ${suspects};
  const lists = ${JSON.stringify(LISTS)};
  const frame = () => new Promise((resolve) => setTimeout(resolve));
  ${TAKE_POLICY}
  const parse = (html) => new DOMParser().parseFromString(trusted(html), 'text/html').body;
  const shown = async (mark) => {
    const end = Date.now() + 50_000;
    while (Date.now() < end) {
      const body = document.querySelector('.article-body');
      if (body?.textContent.includes(mark)) return body;
      await frame();
    }
    throw new Error(mark + ' is not shown: ' + document.body.innerText.slice(0, 300));
  };
  return (async () => {
    const found = [];
    for (const [at, id] of ids.entries()) {
      history.pushState(1, '', '#read=' + id);
      dispatchEvent(new PopStateEvent('popstate'));
      const body = await shown(marks[at]);
      provoke(body);
      const odd = [...strangersIn(body, lists), ...suspects(document)];
      const inMetadata = document.querySelectorAll('#title *, .byline *:not(span, b, bdi, time), .dek *');
      odd.push(...[...inMetadata].map(({ outerHTML }) => outerHTML));
      // As if it were written down and read again, three times.
      let again = body;
      for (let round = 0; round < 3; round++) {
        again = parse(again.innerHTML);
        odd.push(...strangersIn(again, lists), ...suspects(again));
      }
      if (odd.length > 0) found.push([id, ...odd]);
    }
    return found;
  })();`,
) as (
  document: Document,
  ids: readonly string[],
  marks: readonly string[],
) => Promise<readonly unknown[]>;

/** Inserts markup into the page past every sanitiser and every policy for markup, provokes it, and says how many elements came of it. */
export const insertRaw = new Function(
  'document',
  'payloads',
  `const provoke = ${provoke};
  ${TAKE_POLICY}
  let elements = 0;
  for (const payload of payloads) {
    const place = document.body.appendChild(document.createElement('div'));
    place.innerHTML = trusted(payload);
    elements += place.querySelectorAll('*').length;
    provoke(place);
    place.remove();
  }
  return new Promise((resolve) => setTimeout(() => resolve(elements)));`,
) as (document: Document, payloads: readonly string[]) => Promise<number>;

/** How a library is made up; every run with one seed makes the same one. */
export interface Filling {
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

/** Word forms, of which the first are the most frequent. */
const FORMS = 60_000;

/**
 * Puts articles of made-up words into the database, as `save` would, a thousand a transaction: one
 * of ten in Chinese, one of twenty in Japanese. Self-contained; runs in a page of the extension
 * whose database is there.
 */
export async function fill({ from, to, words }: Filling, forms: number): Promise<void> {
  let state = 1 + from;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const SYLLABLES = 'ka lo mer tin sa vo ren dal pi shu for est gan ul ir ma to ne qua bri'.split(
    ' ',
  );
  const form = (rank: number): string => {
    let word = '';
    for (let rest = rank + 7; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
      word += SYLLABLES[rest % SYLLABLES.length];
    return word;
  };
  const dictionary = Array.from({ length: forms }, (_, rank) => form(rank));
  // Zipf: the frequency of a form is the inverse of its rank.
  const latin = (): string => dictionary[Math.floor(forms ** next()) - 1] ?? 'ka';
  const ideograph = (first: number, count: number): string =>
    String.fromCharCode(first + Math.floor(count ** next()) - 1);
  const chinese = (): string => ideograph(0x4e00, 3000) + ideograph(0x4e00, 3000);
  const japanese = (): string => ideograph(0x3042, 80) + ideograph(0x4e00, 2000);
  const wordsIn = (at: number) => (at % 10 === 3 ? chinese : at % 20 === 7 ? japanese : latin);
  const write = (word: () => string, count: number): string =>
    Array.from({ length: count }, word).join(word === latin ? ' ' : '');
  const article = (at: number) => {
    const word = wordsIn(at);
    const blocks = Array.from({ length: 8 }, () => `${write(word, words / 8)}.`);
    const url = `https://site${at % 300}.example/${at}`;
    const savedAt = Date.UTC(2020, 0, 1) + at * 3_600_000;
    const id = `${(Math.imul(at, 2654435761) >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const record = {
      id,
      url,
      canonicalUrl: url,
      key: `site${at % 300}.example/${at}`,
      title: write(word, 7),
      byline: write(word, 2),
      siteName: `Site ${at % 300}`,
      publishedTime: null,
      dek: null,
      lang: 'en',
      dir: 'ltr',
      image: null,
      icon: null,
      minutes: 4,
      images: 0,
      storedImages: 0,
      addedAt: savedAt,
      savedAt,
      openedAt: null,
      progress: null,
      favourite: at % 17 === 0,
      archived: at % 3 === 0,
      deletedAt: null,
      thumbnail: null,
      tags: at % 5 === 0 ? [`tag ${at % 12}`] : [],
      note: at % 50 === 0 ? write(word, 10) : null,
      linkOnly: false,
      aliases: [],
      fingerprint: Array.from({ length: 8 }, () => Math.floor(next() * 2 ** 32).toString(36)),
      textBytes: 12_000,
      imageBytes: 0,
    };
    return { record, id, text: blocks.join('\n\n'), html: `<p>${blocks.join('</p><p>')}</p>` };
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('lectern');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const stores = ['articles', 'contents', 'texts', 'pictures'];
  for (let start = from; start < to; start += 1000) {
    const transaction = database.transaction(stores, 'readwrite');
    for (let at = start; at < Math.min(to, start + 1000); at++) {
      const { record, id, text, html } = article(at);
      transaction.objectStore('articles').put(record);
      transaction.objectStore('contents').put({ id, html });
      transaction.objectStore('texts').put({ id, text });
      transaction.objectStore('pictures').put({ id, pictures: [], hashes: [] });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}

/** The call of `fill` as an expression for the page. */
export const filling = (filling: Filling): string =>
  `(${fill})(${JSON.stringify(filling)}, ${FORMS})`;

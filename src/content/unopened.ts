import { failure, type Saved } from '../article';
import { explain, t } from '../i18n';
import { ask, type Pressed } from '../messages';
import { closeOrphan, showToast } from '../reader';
import { bring } from './bring';
import type { readPage } from './reading';
import { load } from './scripts';

const savedText = ({ images, storedImages }: Saved): string =>
  images === storedImages ? t('readerSaved') : t('readerSavedSome', storedImages, images);

/** Reads the page and saves it with a short message. */
async function savePage(read: typeof readPage): Promise<Pressed> {
  const [settings, keep, page] = await Promise.all([ask('loadSettings'), load('keep'), read()]);
  const kept = page.ok
    ? await keep(page.value.article, () => undefined)
    : failure('not-an-article' as const);
  showToast(document, settings, kept.ok ? savedText(kept.value) : explain(kept.error));
  return kept.ok ? { kind: 'saved', saved: kept.value } : { kind: 'not-saved', error: kept.error };
}

/** What the popup says about this page; nothing is shown in it. */
async function describePage(read: typeof readPage): Promise<Pressed> {
  const page = document.contentType === 'application/pdf' ? failure('pdf' as const) : await read();
  if (!page.ok) {
    const about = { title: document.title, minutes: 0, unreadable: page.error, saved: null };
    return { kind: 'described', page: about };
  }
  const { title, minutes, canonicalUrl } = page.value.article;
  const saved = await ask('findSaved', canonicalUrl);
  return { kind: 'described', page: { title, minutes, unreadable: null, saved } };
}

const unopened = { savePage, describePage, closeOrphan };

/** What a press does with a page over which the reader is not open. */
export type Unopened = typeof unopened;

bring('unopened', unopened);

import { render } from 'preact';
import { uiLanguage } from '../../i18n';
import type { Settings } from '../../settings';
import type { AidsHost } from '../aids-host';
import { Card } from './card';
import { browserModels, tasksFor } from './models';

interface LookUpOptions {
  /** Empty for the whole article. */
  readonly words: string;
  readonly closed: () => void;
}

/** Opens the card for some words; the answer closes it. Nothing is asked of anyone before a press in it. */
export function openLookUp(
  host: AidsHost,
  settings: Settings,
  { words, closed }: LookUpOptions,
): () => void {
  const { reader, article, pushLayer } = host;
  const lang = article.lang ?? uiLanguage();
  const box = reader.ownerDocument.createElement('div');
  box.className = 'later';
  const root = reader.getRootNode();
  const focused =
    root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  reader.append(box);
  const close = () => {
    if (!box.isConnected) return;
    removeLayer();
    render(null, box);
    box.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    closed();
  };
  const removeLayer = pushLayer({ close });
  const tasks = settings.onDeviceModels ? tasksFor(browserModels(), lang, uiLanguage()) : [];
  const props = { selected: words, text: article.text, lang, settings, tasks, close };
  render(<Card {...props} />, box);
  return close;
}

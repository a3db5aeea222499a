import { render } from 'preact';
import type { Settings } from '../settings';
import { Toast } from '../ui';
import tokens from '../ui/tokens.css?inline';
import controls from '../ui/ui.css?inline';
import { createHost } from './host';
import hostStyles from './host.css?inline';

/** Tells something over the page when the reader is not open; goes by itself. */
export function showToast(live: Document, settings: Settings, message: string): void {
  const { host, root } = createHost(live, [hostStyles, tokens, controls]);
  const layer = live.createElement('div');
  layer.className = 'layer';
  layer.popover = 'manual';
  layer.dataset.theme = settings.theme;
  layer.setAttribute('role', 'status');
  root.append(layer);
  layer.showPopover();
  const done = () => {
    render(null, layer);
    host.remove();
  };
  render(<Toast message={message} duration={5000} onDone={done} />, layer);
}

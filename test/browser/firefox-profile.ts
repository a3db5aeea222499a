import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartOptions } from './driver';

/** Without traffic of its own, without first-run pages, English whatever the machine speaks. */
const preferences = (
  port: number,
  { proxy, rightToLeft }: Pick<StartOptions, 'proxy' | 'rightToLeft'>,
): Record<string, unknown> => ({
  'marionette.port': port,
  'intl.locale.requested': 'en-US',
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  // Outside macOS, Alt+Shift+S opens the menu "History" in an English Firefox before it is a shortcut.
  'ui.key.menuAccessKey': 0,
  'browser.tabs.warnOnClose': false,
  'extensions.autoDisableScopes': 0,
  'app.update.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  ...(rightToLeft && { 'intl.l10n.pseudo': 'bidi' }),
  ...(proxy && {
    'network.proxy.type': 1,
    'network.proxy.http': proxy.split(':')[0],
    'network.proxy.http_port': Number(proxy.split(':')[1]),
    'network.proxy.ssl': proxy.split(':')[0],
    'network.proxy.ssl_port': Number(proxy.split(':')[1]),
  }),
});

/** A fresh profile folder and the port on which a Firefox started with it is driven. */
export async function makeProfile(
  options: Pick<StartOptions, 'proxy' | 'rightToLeft'>,
): Promise<{ readonly profile: string; readonly port: number }> {
  const profile = mkdtempSync(join(tmpdir(), 'lectern-firefox-'));
  const port = await freePort();
  const lines = Object.entries(preferences(port, options)).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  return { profile, port };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('No free port');
  return address.port;
}

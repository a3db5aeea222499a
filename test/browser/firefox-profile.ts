import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartOptions } from './driver';

type Options = Pick<StartOptions, 'proxy' | 'rightToLeft' | 'profile' | 'withoutSanitizer'>;

/** Host of the extension's pages where a profile is used again: a killed browser forgets its own. */
const UUID = '6d9f6a0e-9f0b-4a57-9f2f-0d6ea2f5b7c1';

/** Without traffic of its own, without first-run pages, English whatever the machine speaks. */
const preferences = (
  port: number,
  id: string,
  { proxy, rightToLeft, profile, withoutSanitizer }: Options,
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
  // A temporary add-on goes with the browser, and its storage with it, unless both are asked to stay.
  ...(profile && {
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
  }),
  ...(rightToLeft && { 'intl.l10n.pseudo': 'bidi' }),
  ...(withoutSanitizer && { 'dom.security.sanitizer.enabled': false }),
  ...(proxy && {
    'network.proxy.type': 1,
    'network.proxy.http': proxy.split(':')[0],
    'network.proxy.http_port': Number(proxy.split(':')[1]),
    'network.proxy.ssl': proxy.split(':')[0],
    'network.proxy.ssl_port': Number(proxy.split(':')[1]),
  }),
});

/** The profile folder, a fresh one unless one is given, and the port on which a Firefox started with it is driven. */
export async function makeProfile(
  options: Options,
  id: string,
): Promise<{ readonly profile: string; readonly port: number }> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'lectern-firefox-'));
  mkdirSync(profile, { recursive: true });
  const port = await freePort();
  const lines = Object.entries(preferences(port, id, options)).map(
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

/** A fresh element without any name, a root that only its maker can reach, and sheets for later. */
export function createHost(live: Document, styles: readonly string[]) {
  const host = live.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const later = new CSSStyleSheet();
  const aidsSheet = new CSSStyleSheet();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.join('\n'));
  const formsSheet = new CSSStyleSheet();
  const paper = new CSSStyleSheet();
  root.adoptedStyleSheets = [later, aidsSheet, sheet, formsSheet, paper];
  live.documentElement.append(host);
  return { host, root, later, aidsSheet, formsSheet, paper };
}

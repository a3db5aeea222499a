import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { quickToRead } from './scripts/quick-to-read.mjs';
import { leaveParserUntried } from './scripts/turndown.mjs';

type Target = 'chromium' | 'firefox';
const target: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chromium';

/** One manifest, two browsers: each gets its own kind of background and only the keys it knows. */
function manifestFor(target: Target) {
  const { background, browser_specific_settings, minimum_chrome_version, action, ...common } =
    manifest;
  const { theme_icons, ...plainAction } = action;
  return target === 'firefox'
    ? {
        ...common,
        action,
        browser_specific_settings,
        background: { scripts: [background.service_worker], type: 'module' },
      }
    : {
        ...common,
        action: plainAction,
        background,
        minimum_chrome_version,
        // Its service worker can hand no file to the browser; Firefox's background can.
        permissions: [...common.permissions, 'offscreen'],
      };
}

const isInjected = (module: string) => /\/src\/content\W/.test(module);

/** The entry that a chunk stands for, or all modules of what entries share. */
const ownersOf = ({ facadeModuleId, moduleIds }: Rolldown.OutputChunk) =>
  facadeModuleId === null ? moduleIds : [facadeModuleId];

/**
 * The injected scripts need no web-accessible files, but crxjs lists them for all sites, so that any
 * page could detect Lectern; and it emits a second, unused copy of each.
 */
const hideInjectedScripts = (): Plugin => ({
  name: 'hide-injected-scripts',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const asset = bundle['manifest.json'];
      if (asset?.type !== 'asset') return;
      const json = JSON.parse(String(asset.source));
      delete json.web_accessible_resources;
      asset.source = `${JSON.stringify(json, null, 2)}\n`;
      for (const [name, chunk] of Object.entries(bundle))
        if (chunk.type === 'chunk' && ownersOf(chunk).every(isInjected)) delete bundle[name];
    },
  },
});

/**
 * What nearly all pages share, in two files instead of forty: each file costs a page of the extension
 * milliseconds before its first row. The background takes the first of them, so it holds no interface.
 */
const GROUPS = [
  {
    name: 'kept',
    test: /\/src\/(?:library\/(?!export|backup|zip|import)|settings\/|(?!purify|background|content)[\w-]+\.ts)|\/node_modules\/(?:idb|webextension-polyfill|minisearch)\//,
    minShareCount: 2,
    priority: 2,
  },
  {
    name: 'interface',
    test: /\/src\/(?:ui|pages\/list)\/|\/src\/pages\/[\w-]+\.tsx?|\/node_modules\/preact\//,
    minShareCount: 2,
    priority: 1,
  },
];

export default defineConfig({
  plugins: [
    crx({
      manifest: manifestFor(target) as ManifestV3Export,
      browser: target === 'firefox' ? 'firefox' : 'chrome',
    }),
    hideInjectedScripts(),
    leaveParserUntried(),
    quickToRead(),
  ],
  build: {
    outDir: `dist/${target}`,
    // The oldest browsers that the manifest lets in.
    target: ['chrome140', 'firefox140'],
    modulePreload: { polyfill: false },
    rollupOptions: {
      // The bundler's hashes know the path of the folder: two builds would differ by their names.
      output: {
        entryFileNames: 'assets/[name].js',
        chunkFileNames: 'assets/[name].js',
        codeSplitting: { groups: GROUPS },
      },
      input: {
        popup: 'src/pages/popup/popup.html',
        library: 'src/pages/library/library.html',
        settings: 'src/pages/settings/settings.html',
        follow: 'src/pages/follow/follow.html',
        pictures: 'src/pages/pictures/pictures.html',
        note: 'src/pages/note/note.html',
        tags: 'src/pages/tags/tags.html',
        ...(target === 'chromium' && { offscreen: 'src/pages/offscreen/offscreen.html' }),
        always: 'src/pages/always/always.html',
        report: 'src/pages/report/report.html',
      },
    },
  },
});

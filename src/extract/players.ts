/** What another site would have shown in the page. */
export type EmbedKind = 'video' | 'audio' | 'podcast' | 'post' | 'map' | 'code' | 'frame';

/** A page for people to open, and the player that a frame can load, if it is one we know. */
export interface Player {
  readonly kind: EmbedKind;
  readonly page: URL;
  readonly player: URL | null;
}

const HOSTS: readonly (readonly [EmbedKind, RegExp])[] = [
  [
    'video',
    /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|ted\.com|twitch\.tv|streamable\.com|archive\.org|bilibili\.com|rutube\.ru|peertube\.\w+|wistia\.(?:com|net)|brightcove\.net|jwplayer\.com|loom\.com)$/,
  ],
  [
    'podcast',
    /(?:^|\.)(?:podcasts\.apple\.com|megaphone\.fm|simplecast\.com|libsyn\.com|buzzsprout\.com|transistor\.fm|podigee\.(?:io|com)|acast\.com|art19\.com|omny\.fm|captivate\.fm|podbean\.com|spreaker\.com|anchor\.fm)$/,
  ],
  ['audio', /(?:^|\.)(?:soundcloud\.com|spotify\.com|bandcamp\.com|mixcloud\.com|deezer\.com)$/],
  [
    'post',
    /(?:^|\.)(?:tiktok\.com|instagram\.com|facebook\.com|twitter\.com|x\.com|reddit\.com|redditmedia\.com|bsky\.app|threads\.(?:net|com)|linkedin\.com|t\.me|vk\.com)$/,
  ],
  ['map', /(?:^|\.)(?:openstreetmap\.org|google\.com|mapbox\.com|umap-project\.org)$/],
  ['code', /^gist\.github\.com$/],
  [
    'frame',
    /(?:^|\.)(?:codepen\.io|jsfiddle\.net|codesandbox\.io|datawrapper\.de|dwcdn\.net|flourish\.studio|infogram\.com|observablehq\.com|slideshare\.net|speakerdeck\.com|scribd\.com|figma\.com)$/,
  ],
];

const parse = (address: string, base: string): URL | null => {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
};

const isPodcast = ({ pathname, hostname }: URL): boolean =>
  /spotify/.test(hostname) && /\/(?:episode|show)\//.test(pathname);

/** What a frame's address stands for; null when it is of no site that has something to show. */
export const playerOf = (source: string, base: string): Player | null => {
  const frame = source ? parse(source, base) : null;
  if (!frame || !/^https?:$/.test(frame.protocol)) return null;
  const kind = isPodcast(frame)
    ? 'podcast'
    : HOSTS.find(([, host]) => host.test(frame.hostname))?.[0];
  if (!kind || (/google\.com$/.test(frame.hostname) && !frame.pathname.startsWith('/maps')))
    return null;
  frame.protocol = 'https:';
  return { kind, ...addressesOf(frame) };
};

/** The address of a page for people and the one of the player, which knows the reader least. */
const addressesOf = (frame: URL): { page: URL; player: URL | null } => {
  const { hostname, pathname, searchParams } = frame;
  if (/youtu/.test(hostname)) {
    const id =
      /^\/(?:embed|v|shorts)\/([\w-]{6,})/.exec(pathname)?.[1] ??
      searchParams.get('v') ??
      undefined;
    if (id && id !== 'videoseries') {
      const player = new URL(`https://www.youtube-nocookie.com/embed/${encodeURIComponent(id)}`);
      const start = searchParams.get('start');
      if (start) player.searchParams.set('start', start);
      return { page: new URL(`https://www.youtube.com/watch?v=${id}`), player };
    }
  }
  const vimeo = hostname === 'player.vimeo.com' && /\/video\/(\d+)/.exec(pathname)?.[1];
  if (vimeo) {
    const player = new URL(frame);
    player.searchParams.set('dnt', '1');
    return { page: new URL(`https://vimeo.com/${vimeo}`), player };
  }
  if (hostname === 'open.spotify.com' || hostname === 'embed.podcasts.apple.com')
    return {
      page: new URL(frame.href.replace('/embed/', '/').replace('//embed.', '//')),
      player: frame,
    };
  const tweet = hostname === 'platform.twitter.com' && searchParams.get('id');
  if (tweet)
    return { page: new URL(`https://x.com/i/status/${encodeURIComponent(tweet)}`), player: frame };
  if (hostname === 'gist.github.com') {
    // It lets nobody show it in a frame.
    const page = new URL(frame.pathname.replace(/\.(?:js|pibb)$/, ''), frame);
    return { page, player: null };
  }
  return { page: frame, player: frame };
};

/** What a frame shows, wherever it keeps its address until it is wanted. */
export const framed = (frame: Element, base: string): Player | undefined =>
  ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-cmp-src']
    .map((name) => playerOf(frame.getAttribute(name) ?? '', base))
    .find((found) => found !== null);

const PLAYERS =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|bandcamp\.com|ted\.com|twitch\.tv|streamable\.com|archive\.org|podcasts\.apple\.com|tiktok\.com|instagram\.com|facebook\.com|twitter\.com|x\.com|codepen\.io|datawrapper\.de|dwcdn\.net|flourish\.studio|infogram\.com|google\.com|openstreetmap\.org|bilibili\.com|rutube\.ru|vk\.com|peertube\.\w+)$/;

const STANDS = '[class*="youtube" i],[class*="lyte" i],[class*="vimeo" i]';

/** A player needs the network and the page's own scripts; a link to it does not. */
export const tidyEmbeds = (article: Element, base: string): void => {
  for (const stand of article.querySelectorAll(STANDS)) frameStand(stand);
  for (const frame of article.querySelectorAll('iframe')) {
    const card = cardOf(frame, base);
    if (card) frame.replaceWith(card);
    else frame.remove();
  }
  for (const media of article.querySelectorAll('video, audio')) {
    if (!media.querySelector('source[src]') && !media.getAttribute('src')) media.remove();
    else media.setAttribute('controls', '');
  }
};

/** An element that becomes a player when it is pressed says which film it stands for. */
const frameStand = (stand: Element): void => {
  const names = ['videoid', 'video-id', 'data-id', 'data-video-id', 'data-videoid', 'data-ytid'];
  const video = names.map((name) => stand.getAttribute(name)).find((id) => id !== null) ?? '';
  const isVimeo = stand.className.includes('vimeo') && /^\d{6,}$/.test(video);
  if (!isVimeo && !/^[\w-]{11}$/.test(video)) return;
  const frame = stand.ownerDocument.createElement('iframe');
  frame.src = isVimeo
    ? `https://player.vimeo.com/video/${video}`
    : `https://www.youtube.com/embed/${video}`;
  frame.title = stand.getAttribute('title') ?? stand.getAttribute('playlabel') ?? '';
  stand.replaceWith(frame);
};

const cardOf = (frame: Element, base: string): Element | null => {
  const address = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-cmp-src']
    .map((name) => watchAddress(frame.getAttribute(name) ?? '', base))
    .find((found) => found !== null);
  if (!address) return null;
  const document = frame.ownerDocument;
  const link = document.createElement('a');
  link.href = address.href;
  link.textContent = frame.getAttribute('title')?.trim() || address.hostname.replace(/^www\./, '');
  const figure = document.createElement('figure');
  figure.append(link);
  return figure;
};

/** The page on which a person can watch what the frame would have played. */
const watchAddress = (source: string, base: string): URL | null => {
  let address: URL;
  try {
    address = new URL(source, base);
  } catch {
    return null;
  }
  if (!/^https?:$/.test(address.protocol) || !PLAYERS.test(address.hostname)) return null;
  const video = address.pathname.match(/^\/(?:embed|v)\/([\w-]{6,})/)?.[1];
  if (/youtube/.test(address.hostname) && video && video !== 'videoseries')
    return new URL(`https://www.youtube.com/watch?v=${video}`);
  const vimeo =
    address.hostname === 'player.vimeo.com' && address.pathname.match(/\/video\/(\d+)/)?.[1];
  if (vimeo) return new URL(`https://vimeo.com/${vimeo}`);
  return /google\.com$/.test(address.hostname) && !address.pathname.startsWith('/maps')
    ? null
    : address;
};

const PLAYERS =
  /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|bandcamp\.com|ted\.com|twitch\.tv|streamable\.com|archive\.org|podcasts\.apple\.com|tiktok\.com|instagram\.com|facebook\.com|twitter\.com|x\.com|codepen\.io|datawrapper\.de|dwcdn\.net|flourish\.studio|infogram\.com|google\.com|openstreetmap\.org|bilibili\.com|rutube\.ru|vk\.com|peertube\.\w+)$/;

/** A player needs the network and the page's own scripts; a link to it does not. */
export const tidyEmbeds = (article: Element, base: string): void => {
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

const cardOf = (frame: Element, base: string): Element | null => {
  const source =
    frame.getAttribute('src') ||
    frame.getAttribute('data-src') ||
    frame.getAttribute('data-lazy-src');
  const address = source && watchAddress(source, base);
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

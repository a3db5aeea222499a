import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type MessageKey, t } from '../i18n';
import { EXTERNAL, Icon, PLAY } from '../ui';
import { hostOf } from './format';

const KINDS: Readonly<Record<string, MessageKey>> = {
  video: 'readerVideo',
  audio: 'readerAudio',
  podcast: 'readerPodcast',
  post: 'readerPost',
  map: 'readerMap',
};

/** What a player may do in its frame; nothing to the page around it. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation';

interface Embed {
  readonly title: string;
  readonly kind: string;
  /** For people to open. */
  readonly page: string;
  /** What is loaded on a press, or null where it can only be opened. */
  readonly player: string | null;
  readonly isFrame: boolean;
}

/** A frame of the page's own origin could reach what is around it: it is never made. */
const isForeign = (address: string): boolean =>
  URL.canParse(address) && new URL(address).origin !== location.origin;

function embedOf(link: HTMLAnchorElement, staysClosed: boolean): Embed {
  const kind = link.dataset.embed ?? '';
  const frame = link.dataset.player;
  const isMedia = kind === 'video' || kind === 'audio';
  const player = frame ? (isForeign(frame) ? frame : null) : isMedia ? link.href : null;
  return {
    kind,
    title: link.textContent?.trim() || t(KINDS[kind] ?? 'readerEmbed'),
    page: link.href,
    player: staysClosed ? null : player,
    isFrame: frame !== undefined,
  };
}

/** Plays in the reader, or says that the page does not let it. */
function Player({ embed, refused }: { embed: Embed; refused: () => void }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const address = embed.player ?? '';
  useLayoutEffect(() => {
    const listening = new AbortController();
    const onViolation = ({ blockedURI }: SecurityPolicyViolationEvent) => {
      if (blockedURI && address.startsWith(blockedURI)) refused();
    };
    document.addEventListener('securitypolicyviolation', onViolation, { signal: listening.signal });
    frame.current?.focus({ preventScroll: true });
    return () => listening.abort();
  }, []);
  if (embed.isFrame)
    return (
      <iframe
        ref={frame}
        title={embed.title}
        sandbox={SANDBOX}
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        // Some players show nothing to those who do not say which site they are on.
        referrerpolicy="strict-origin-when-cross-origin"
        src={address}
      />
    );
  const Media = embed.kind === 'audio' ? 'audio' : 'video';
  return <Media controls autoplay aria-label={embed.title} src={address} onError={refused} />;
}

/** Title and kind on a plate; the plate loads what can be loaded, else it is a link. */
function Plate({
  embed,
  load,
  refused,
}: {
  embed: Embed;
  load: (() => void) | null;
  refused: boolean;
}) {
  const words = (
    <>
      {load && (
        <span class="embed-play">
          <Icon of={PLAY} />
        </span>
      )}
      <span class="embed-kind">{t(KINDS[embed.kind] ?? 'readerEmbed')}</span>
      <b>{embed.title}</b>
      <small role={refused ? 'status' : undefined}>
        {load && t('readerEmbedLoads', hostOf(embed.player ?? embed.page))}
        {refused && t('readerEmbedRefused')}
        {!load && ` ${t('readerEmbedOpen', hostOf(embed.page))}`}
      </small>
    </>
  );
  return load ? (
    <button type="button" class="embed-plate" onClick={load}>
      {words}
    </button>
  ) : (
    <a class="embed-plate" href={embed.page} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}

function EmbedCard({ embed }: { embed: Embed }) {
  const [state, setState] = useState<'closed' | 'open' | 'refused'>('closed');
  const canLoad = embed.player !== null && state === 'closed';
  return (
    <>
      {state === 'open' ? (
        <Player embed={embed} refused={() => setState('refused')} />
      ) : (
        <Plate
          embed={embed}
          load={canLoad ? () => setState('open') : null}
          refused={state === 'refused'}
        />
      )}
      {(canLoad || state === 'open') && (
        <a class="embed-open" href={embed.page} target="_blank" rel="noopener noreferrer">
          {t('readerEmbedOpen', hostOf(embed.page))}
          <Icon of={EXTERNAL} small />
        </a>
      )}
    </>
  );
}

/**
 * Puts a card in the place of everything that another site would show: nothing of it is loaded
 * before it is asked for. With `staysClosed` it is only ever opened in a tab of its own.
 */
export function dressEmbeds(root: ParentNode, staysClosed: boolean): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-embed]')) {
    const embed = embedOf(link, staysClosed);
    const card = link.ownerDocument.createElement('div');
    card.className = 'embed';
    card.dataset.embed = embed.kind;
    render(<EmbedCard embed={embed} />, card);
    link.replaceWith(card);
  }
}

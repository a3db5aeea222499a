import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../i18n';
import { EXTERNAL, Icon, PLAY } from '../ui';
import { hostOf } from './format';
import { Later, type WithParts } from './later';
import type { Parts } from './parts';

const KINDS: Readonly<Record<string, MessageKey>> = {
  video: 'readerVideo',
  audio: 'readerAudio',
  podcast: 'readerPodcast',
  post: 'readerPost',
  map: 'readerMap',
  code: 'readerCode',
};

/** What another site would show. */
export interface Embed {
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

function EmbedCard({ embed, withParts }: { embed: Embed; withParts: WithParts }) {
  const [player, setPlayer] = useState<Parts['player'] | null>(null);
  const [refused, setRefused] = useState(false);
  const canLoad = embed.player !== null && !refused;
  const load = () => withParts((parts) => setPlayer(() => parts.player));
  return (
    <>
      {player && canLoad ? (
        <Later draw={player} with={{ embed, refused: () => setRefused(true) }} />
      ) : (
        <Plate embed={embed} load={canLoad ? load : null} refused={refused} />
      )}
      {canLoad && (
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
export function dressEmbeds(root: ParentNode, staysClosed: boolean, withParts: WithParts): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-embed]')) {
    const embed = embedOf(link, staysClosed);
    const card = link.ownerDocument.createElement('div');
    card.className = 'embed';
    card.dataset.embed = embed.kind;
    render(<EmbedCard embed={embed} withParts={withParts} />, card);
    link.replaceWith(card);
  }
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Embed } from './embeds';

/** What a player may do in its frame; nothing to the page around it. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation';

interface PlayerProps {
  readonly embed: Embed;
  /** Hears that nothing can be played here. */
  readonly refused: () => void;
}

/** Plays in the reader, or says that the page does not let it. */
export function Player({ embed, refused }: PlayerProps) {
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

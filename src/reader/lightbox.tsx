import { render } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { BACK, CLOSE, FORWARD, IconButton, MINUS, PLUS } from '../ui';
import type { PushLayer } from './layers';

/** How much larger than the window a picture can be shown. */
const ZOOMS = [1, 1.5, 2, 3, 4] as const;

const captionOf = (image: HTMLImageElement): Element | null =>
  [...(image.closest('figure')?.children ?? [])].find(
    ({ localName }) => localName === 'figcaption',
  ) ??
  image.closest('figure')?.parentElement?.querySelector(':scope > figcaption') ??
  null;

/** A copy of the caption that is in nobody's way: without names that the original has. */
function Caption({ image }: { image: HTMLImageElement }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const copy = captionOf(image)?.cloneNode(true) as Element | undefined;
    for (const named of copy?.querySelectorAll('[id]') ?? []) named.removeAttribute('id');
    box.current?.replaceChildren(...(copy?.childNodes ?? [image.alt]));
  }, [image]);
  return <div class="lightbox-caption" ref={box} />;
}

interface PictureProps {
  readonly image: HTMLImageElement;
  readonly zoom: number;
  readonly onPress: () => void;
}

/** One picture in its best size; it fits the window until it is enlarged. */
function Picture({ image, zoom, onPress }: PictureProps) {
  const [broken, setBroken] = useState(false);
  const shown = useRef<HTMLImageElement>(null);
  const fitted = useRef(0);
  useLayoutEffect(() => {
    const element = shown.current;
    if (!element) return;
    if (zoom === 1) element.style.inlineSize = '';
    else {
      fitted.current ||= element.clientWidth;
      element.style.inlineSize = `${fitted.current * zoom}px`;
    }
    const stage = element.parentElement;
    stage?.scrollTo({
      left: (stage.scrollWidth - stage.clientWidth) / 2,
      top: (stage.scrollHeight - stage.clientHeight) / 2,
    });
    if (zoom === 1) fitted.current = 0;
  }, [zoom]);
  if (broken) return <p class="missing">{t('readerMissingNamed', image.alt)}</p>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: plus and minus do the same
    <img
      ref={shown}
      class={zoom === 1 ? 'fits' : ''}
      alt={image.alt}
      referrerpolicy="no-referrer"
      sizes="100vw"
      srcset={image.srcset || undefined}
      src={image.src}
      onClick={onPress}
      onError={() => setBroken(true)}
    />
  );
}

interface LightboxProps {
  readonly images: readonly HTMLImageElement[];
  readonly start: number;
  readonly isMirrored: boolean;
  readonly pushLayer: PushLayer;
  readonly close: () => void;
}

function Lightbox({ images, start, isMirrored, pushLayer, close }: LightboxProps) {
  const [at, setAt] = useState(start);
  const [step, setStep] = useState(0);
  const image = images[at];
  const last = images.length - 1;
  const go = (to: number) => {
    setStep(0);
    setAt(Math.min(last, Math.max(0, to)));
  };
  const zoom = (to: number) => setStep(Math.min(ZOOMS.length - 1, Math.max(0, to)));
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoom(step + 1),
    '=': () => zoom(step + 1),
    '-': () => zoom(step - 1),
    '0': () => zoom(0),
    // An enlarged picture is moved with the arrows, as any text is.
    ...(step === 0 && {
      ArrowRight: () => go(isMirrored ? at - 1 : at + 1),
      ArrowLeft: () => go(isMirrored ? at + 1 : at - 1),
      Home: () => go(0),
      End: () => go(last),
    }),
  };
  const latest = useRef(keys);
  latest.current = keys;
  // An effect would end after it is gone, and the next Esc be kept from the reader.
  useLayoutEffect(() => {
    const onKey = (key: string) => {
      latest.current[key]?.();
      return key in latest.current;
    };
    return pushLayer({ close, onKey, modal: true });
  }, []);
  if (!image) return null;
  const count = t('readerPictureOf', at + 1, images.length);
  return (
    <>
      <div class="lightbox-bar">
        <IconButton icon={CLOSE} label={t('readerClosePicture')} shortcut="Esc" onClick={close} />
        <p role="status">{images.length > 1 && count}</p>
        <IconButton
          icon={MINUS}
          label={t('readerZoomOut')}
          shortcut="−"
          aria-disabled={step === 0}
          onClick={() => zoom(step - 1)}
        />
        <IconButton
          icon={PLUS}
          label={t('readerZoomIn')}
          shortcut="+"
          aria-disabled={step === ZOOMS.length - 1}
          onClick={() => zoom(step + 1)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged picture is scrolled with keys */}
      {/* biome-ignore lint/a11y/useSemanticElements: no group of fields */}
      <div class="lightbox-stage" tabIndex={0} role="group" aria-label={count}>
        <Picture
          key={at}
          image={image}
          zoom={ZOOMS[step] ?? 1}
          onPress={() => zoom(step === 0 ? 2 : 0)}
        />
      </div>
      {images.length > 1 && (
        <>
          <IconButton
            class="icon-button previous"
            icon={BACK}
            label={t('readerPreviousPicture')}
            aria-disabled={at === 0}
            onClick={() => go(at - 1)}
          />
          <IconButton
            class="icon-button next"
            icon={FORWARD}
            label={t('readerNextPicture')}
            aria-disabled={at === last}
            onClick={() => go(at + 1)}
          />
        </>
      )}
      <Caption image={image} />
    </>
  );
}

/** Shows the pictures of an article one at a time over it, from that in `opener` on; the focus comes back there. */
export function openLightbox(opener: HTMLElement, pushLayer: PushLayer): void {
  const all = opener.closest('.article-body')?.querySelectorAll<HTMLImageElement>('.enlarge > img');
  const images = [...(all ?? [])];
  const image = opener.querySelector('img');
  if (!image) return;
  const article = opener.closest<HTMLElement>('.article');
  const dialog = opener.ownerDocument.createElement('dialog');
  dialog.className = 'lightbox';
  dialog.dataset.theme = 'black';
  dialog.dir = article?.dir ?? '';
  dialog.setAttribute('aria-label', t('readerPictures'));
  dialog.lang = article?.lang ?? '';
  const close = () => {
    render(null, dialog);
    dialog.close();
    dialog.remove();
    opener.focus({ preventScroll: true });
  };
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  dialog.addEventListener('close', (event) => event.stopPropagation());
  article?.closest('.reader')?.append(dialog);
  const isMirrored = article?.dir === 'rtl';
  const start = Math.max(0, images.indexOf(image));
  render(<Lightbox {...{ images, start, isMirrored, pushLayer, close }} />, dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('.lightbox-stage')?.focus({ preventScroll: true });
}

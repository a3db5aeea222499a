import { hashOf, type Studio } from '../../library/export';

/** Types that every reading device draws as they are. */
const CORE = ['image/png', 'image/jpeg', 'image/gif'];

/** Larger pictures are drawn smaller: more than any reading device shows, in CSS pixels. */
const MAX_SIDE = 2400;

export type Picture = Awaited<ReturnType<Studio['toCore']>>;

/** The picture as drawn by the browser; null where it cannot. */
async function drawn(file: Blob): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    return image;
  } catch {
    // Its bytes are no picture, so the book links to it.
    return null;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** Whether anything shines through the picture, which JPEG cannot keep. */
function isOpaque(context: OffscreenCanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

/** What is on a canvas as a picture file; photographs as JPEG. */
export async function pictureOf(context: OffscreenCanvasRenderingContext2D): Promise<Picture> {
  const type = isOpaque(context) ? 'image/jpeg' : 'image/png';
  const file = await context.canvas.convertToBlob({ type, quality: 0.88 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { hash: await hashOf(bytes), type: file.type, bytes };
}

async function redraw(image: HTMLImageElement): Promise<Picture> {
  // A drawing without a size of its own gets that of a column.
  const [width, height] = [image.naturalWidth || 1200, image.naturalHeight || 800];
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pictureOf(context);
}

/** The picture in a type that every reading device draws; null where this browser cannot draw it. */
export const toCore: Studio['toCore'] = async (picture) => {
  const image = await drawn(new Blob([picture.bytes as BlobPart], { type: picture.type }));
  if (!image) return null;
  return CORE.includes(picture.type) ? picture : redraw(image);
};

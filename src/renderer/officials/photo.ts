import { photoAddress } from '#shared/officials/schema.ts';

/** Side of a portrait in pixels. */
const side = 256;
/** Tried one after another until the picture is small enough. */
const qualities = [0.86, 0.72, 0.55, 0.4];

/**
 * A picture file as a square portrait of 256 × 256: its middle, a little above, as a small JPEG in a data address.
 * @returns null when the file is no picture that can be read
 */
export async function portraitOf(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture || picture.width === 0 || picture.height === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const cut = Math.min(picture.width, picture.height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  // A face stands in the upper part of a tall picture.
  context.drawImage(picture, (picture.width - cut) / 2, (picture.height - cut) / 3, cut, cut, 0, 0, side, side);
  picture.close();
  for (const quality of qualities) {
    const address = canvas.toDataURL('image/jpeg', quality);
    if (photoAddress.safeParse(address).success) return address;
  }
  return null;
}

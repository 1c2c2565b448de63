/** Checks the format and the size of pictures. */
import type { PictureSize } from './composition.ts';

/** Largest picture, in bytes. A larger one would load slowly on the page of a store. */
const LARGEST = 400_000;

/** First eight bytes of a PNG file, in hexadecimal. */
const SIGNATURE = '89504e470d0a1a0a';

/**
 * Offset of the width in a PNG file, in bytes. Signature, length and name of the first chunk come before it.
 */
const WIDTH_AT = 16;

/** Offset of the height in a PNG file, in bytes. */
const HEIGHT_AT = 20;

/**
 * Returns the width and height of a PNG image, in its own pixels.
 * @throws {Error} if the data are not a PNG image.
 */
export function pngSize(png: Uint8Array): PictureSize {
  const data = Buffer.from(png);
  if (data.toString('hex', 0, 8) !== SIGNATURE || data.length < HEIGHT_AT + 4)
    throw new Error('This is not a PNG image.');
  return { width: data.readUInt32BE(WIDTH_AT), height: data.readUInt32BE(HEIGHT_AT) };
}

/**
 * Checks a picture and returns a line that describes it: name, width, height and bytes.
 * @throws {Error} that names the picture if its width or height is wrong, or if it has too many bytes.
 */
export function checkedPicture(name: string, png: Uint8Array, wanted: PictureSize): string {
  const { width, height } = pngSize(png);
  if (width !== wanted.width || height !== wanted.height) {
    throw new Error(`${name} is ${width} x ${height}, and should be ${wanted.width} x ${wanted.height}.`);
  }
  const kilobytes = Math.ceil(png.length / 1000);
  if (png.length > LARGEST)
    throw new Error(
      `${name} has ${kilobytes} kB, and should have at most ${LARGEST / 1000}: show less on it.`,
    );
  return `${name}: ${width} x ${height}, ${kilobytes} kB`;
}

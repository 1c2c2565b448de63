/** What a picture must be before it is written. */
import type { Size } from './composition.ts';

/** More than this is slow to show on a store's page, in bytes. */
const LARGEST = 400_000;

const SIGNATURE = '89504e470d0a1a0a';
/** After the signature: the length and the name of the first chunk, then width and height. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/**
 * Width and height of a PNG image, in its own pixels.
 * @throws {Error} if it is none.
 */
export function pngSize(png: Uint8Array): Size {
  const data = Buffer.from(png);
  if (data.toString('hex', 0, 8) !== SIGNATURE || data.length < HEIGHT_AT + 4) throw new Error('This is not a PNG image.');
  return { width: data.readUInt32BE(WIDTH_AT), height: data.readUInt32BE(HEIGHT_AT) };
}

/**
 * Says what a picture is, for the reader of the terminal.
 * @throws {Error} that names the picture if it has another size than it should have, or too many bytes.
 */
export function checkedPicture(name: string, png: Uint8Array, wanted: Size): string {
  const { width, height } = pngSize(png);
  if (width !== wanted.width || height !== wanted.height) {
    throw new Error(`${name} is ${width} x ${height}, and should be ${wanted.width} x ${wanted.height}.`);
  }
  const kilobytes = Math.ceil(png.length / 1000);
  if (png.length > LARGEST) throw new Error(`${name} has ${kilobytes} kB, and should have at most ${LARGEST / 1000}: show less on it.`);
  return `${name}: ${width} x ${height}, ${kilobytes} kB`;
}

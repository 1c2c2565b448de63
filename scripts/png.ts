/**
 * Reads PNG images from the screenshots of browsers: 8 bits per channel, RGB or RGBA, not interlaced. It
 * follows the third edition of the PNG specification (W3C).
 */
import { inflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

/** An image. Its width and height are in its own pixels. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  /**
   * Returns the colour of a pixel, 0 to 255 per channel. Columns and rows count from 0 at the top left
   * corner.
   */
  colourAt(column: number, row: number): Colour;
}

const SIGNATURE_LENGTH = 8;
const WITH_ALPHA = 6;

/** Returns the joined data of all chunks of a type. */
function chunks(png: Buffer, wanted: string): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_LENGTH; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === wanted) parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Paeth's predictor: returns the neighbour that is nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [
    Math.abs(estimate - left),
    Math.abs(estimate - above),
    Math.abs(estimate - corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/**
 * Functions that predict a byte from its neighbours (left, above, top left corner), one for each type of
 * filter.
 */
const PREDICTORS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Undoes the filter of each row and returns the rows without their filter bytes. Lengths are in bytes. */
function unfiltered(data: Buffer, rowLength: number, pixelLength: number): Buffer {
  const rows = Buffer.alloc((data.length / (rowLength + 1)) * rowLength);
  for (let start = 0, from = 0; from < data.length; start += rowLength, from += rowLength + 1) {
    const predict = PREDICTORS[data[from] ?? 0] ?? (() => 0);
    for (let index = 0; index < rowLength; index++) {
      const isFirst = index < pixelLength;
      const left = isFirst ? 0 : (rows[start + index - pixelLength] ?? 0);
      const above = start === 0 ? 0 : (rows[start - rowLength + index] ?? 0);
      const corner = isFirst || start === 0 ? 0 : (rows[start - rowLength + index - pixelLength] ?? 0);
      rows[start + index] = (data[from + 1 + index] ?? 0) + predict(left, above, corner); // a buffer stores it modulo 256
    }
  }
  return rows;
}

/** Reads an image of the supported kind. Other kinds of PNG images give wrong colours. */
export function readPng(image: Uint8Array): PixelImage {
  const png = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  const header = chunks(png, 'IHDR');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const pixelLength = header[9] === WITH_ALPHA ? 4 : 3;
  const rows = unfiltered(inflateSync(chunks(png, 'IDAT')), width * pixelLength, pixelLength);
  return {
    width,
    height,
    colourAt(column, row) {
      const at = (row * width + column) * pixelLength;
      return [rows[at] ?? 0, rows[at + 1] ?? 0, rows[at + 2] ?? 0];
    },
  };
}

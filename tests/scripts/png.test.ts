import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPng } from '../../scripts/png.ts';

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/**
 * Returns a PNG image of 2 by 2 pixels from the bytes of its two rows. The first byte of a row is its filter
 * type.
 */
function png(colourType: number, first: readonly number[], second: readonly number[]): Buffer {
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, colourType, 0, 0, 0]);
  const data = deflateSync(Buffer.from([...first, ...second]));
  // Browsers split the data into several chunks.
  return Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('IDAT', data.subarray(0, 5)),
    chunk('IDAT', data.subarray(5)),
  ]);
}

const PIXELS = [
  [10, 20, 30],
  [200, 100, 50],
  [15, 25, 35],
  [250, 0, 128],
];

it.each([
  ['no filter, RGB', 2, [0, 10, 20, 30, 200, 100, 50], [0, 15, 25, 35, 250, 0, 128]],
  ['no filter, RGBA', 6, [0, 10, 20, 30, 255, 200, 100, 50, 255], [0, 15, 25, 35, 255, 250, 0, 128, 255]],
  ['differences from the left', 2, [1, 10, 20, 30, 190, 80, 20], [1, 15, 25, 35, 235, 231, 93]],
  ['differences from above', 2, [2, 10, 20, 30, 200, 100, 50], [2, 5, 5, 5, 50, 156, 78]],
  ['differences from the mean of both', 2, [3, 10, 20, 30, 195, 90, 35], [3, 10, 15, 20, 143, 194, 86]],
  ["differences from Paeth's predictor", 2, [4, 10, 20, 30, 190, 80, 20], [4, 5, 5, 5, 50, 156, 78]],
])('reads an image with %s', (_, colourType, first, second) => {
  const picture = readPng(png(colourType, first, second));
  expect([picture.width, picture.height]).toEqual([2, 2]);
  const corners = [0, 1].flatMap((row) => [0, 1].map((column) => picture.colourAt(column, row)));
  expect(corners).toEqual(PIXELS);
});

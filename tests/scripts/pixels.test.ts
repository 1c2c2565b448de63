import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { firstPixel } from '../../scripts/pixels.ts';

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

it.each([
  ['RGB', 2, [12, 34, 56]],
  ['RGBA', 6, [12, 34, 56, 255]],
])('the first pixel of a PNG in %s is read', (_, colourType, channels) => {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, colourType, 0, 0, 0]);
  const png = Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, ...channels]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  expect(firstPixel(png)).toEqual([12, 34, 56]);
});

import { describe, expect, it } from 'vitest';
import { checkedPicture, pngSize } from '../../scripts/pictures/check.ts';
import { composition, popupPosition, withStyle } from '../../scripts/pictures/composition.ts';

/** Returns the header of a PNG image, followed by zeros up to a length of `bytes`. */
function png(width: number, height: number, bytes = 33): Buffer {
  const data = Buffer.alloc(bytes);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(data);
  data.writeUInt32BE(width, 16);
  data.writeUInt32BE(height, 20);
  return data;
}

const STORE = { width: 1280, height: 800 };

describe('checking a picture', () => {
  it('reads the width and height of a PNG image', () => {
    expect(pngSize(png(1280, 800))).toEqual(STORE);
  });

  it.each([
    ['empty data', Buffer.alloc(0)],
    ['a GIF image', Buffer.from('GIF89a, and enough after it for a header')],
    ['a PNG image that ends in its header', png(1280, 800).subarray(0, 23)],
  ])('refuses %s', (_, data) => {
    expect(() => pngSize(data)).toThrow('not a PNG');
  });

  it('describes a picture of the right size', () => {
    expect(checkedPicture('a.png', png(1280, 800, 399_001), STORE)).toBe('a.png: 1280 x 800, 400 kB');
  });

  it.each([
    ['the wrong height', png(1280, 799), 'a.png is 1280 x 799, and should be 1280 x 800.'],
    ['too many bytes', png(1280, 800, 400_001), 'a.png has 401 kB, and should have at most 400'],
  ])('refuses a picture with %s and names it', (_, data, message) => {
    expect(() => checkedPicture('a.png', data, STORE)).toThrow(message);
  });
});

describe('combining pictures', () => {
  const under = { png: Buffer.from('under'), left: 0, top: 0, ...STORE };
  const over = {
    png: Buffer.from('over'),
    left: 824,
    top: 8,
    width: 440,
    height: 600,
    edge: 'raised',
  } as const;
  const images = (html: string) => html.match(/<img[^>]*>/g) ?? [];

  it('shows each picture at its position and size, the last on top', () => {
    const [first, second, ...more] = images(composition([under, over]));
    expect(more).toEqual([]);
    expect(first).toContain('left: 0px; top: 0px; width: 1280px; height: 800px');
    expect(first).toContain(`base64,${under.png.toString('base64')}"`);
    expect(second).toContain('left: 824px; top: 8px; width: 440px; height: 600px');
    expect(second).toContain(`base64,${over.png.toString('base64')}"`);
  });

  it.each([
    [undefined, undefined],
    ['raised', 'raised'],
    ['beside', 'beside'],
  ] as const)('gives a picture with the edge %s the class %s', (edge, wanted) => {
    const [image = ''] = images(composition([edge === undefined ? under : { ...under, edge }]));
    expect(/class="(\w+)"/.exec(image)?.[1]).toBe(wanted);
  });

  it('puts a popup inside the page, at its right', () => {
    const { left, top } = popupPosition(STORE, over);
    expect(left + over.width).toBeLessThan(STORE.width);
    expect(left).toBeGreaterThan(STORE.width / 2);
    expect(top).toBeGreaterThan(0);
  });

  it('adds a style sheet at the end of the head, even if it contains "$&"', () => {
    expect(withStyle('<head><style>a</style></head><body>', "p::before { content: '$&' }")).toBe(
      "<head><style>a</style><style>p::before { content: '$&' }</style></head><body>",
    );
  });
});

import { expect, it } from 'vitest';
import { decodeText } from '../../../entrypoints/glossary-worker/file-text.ts';

const text = 'name,note\nБакы,Şəhər «Երևան»';

function utf16(littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].forEach((unit, index) => {
    view.setUint16(2 * index, unit, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

it.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['little-endian UTF-16, the “Unicode text” of spreadsheets', utf16(true)],
  ['big-endian UTF-16', utf16(false)],
])('decodes %s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

it('does not decode an old code page, which would turn names into other letters', () => {
  const baku1251 = Uint8Array.of(0xc1, 0xe0, 0xea, 0xf3); // "Баку" in Windows-1251
  expect(decodeText(baku1251)).toBeUndefined();
});

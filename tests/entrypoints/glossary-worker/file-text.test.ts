import { expect, it } from 'vitest';
import { textIn } from '../../../entrypoints/glossary-worker/file-text.ts';

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
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16, as a spreadsheet’s “Unicode text” is', utf16(true)],
  ['UTF-16 of the other order', utf16(false)],
])('reads %s', (_, bytes) => {
  expect(textIn(bytes)).toBe(text);
});

it('reads nothing in a code page of old, in which names would become others', () => {
  const baku1251 = Uint8Array.of(0xc1, 0xe0, 0xea, 0xf3); // "Баку" in Windows-1251
  expect(textIn(baku1251)).toBeUndefined();
});

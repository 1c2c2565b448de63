/** Decodes the text of a file that the user imports. */

/**
 * Byte order marks (the first bytes of a file that tell its encoding) which spreadsheet programs write,
 * except that of UTF-8.
 */
const MARKED_ENCODINGS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * Returns the text of a file in UTF-8, or in UTF-16 with a byte order mark. The mark is removed. Returns
 * undefined for other encodings: nothing in such a file tells its encoding, and a wrong guess would change
 * the letters of names.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding =
    MARKED_ENCODINGS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.encoding ??
    'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

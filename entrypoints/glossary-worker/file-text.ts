/** Decodes the text of a file that the user imports. */

/** Byte order marks of the encodings that spreadsheets write, except UTF-8. */
const MARKED_ENCODINGS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark, and removes the mark. Returns undefined for other bytes.
 * Old code pages do not identify themselves, so a guess could turn names into other letters.
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

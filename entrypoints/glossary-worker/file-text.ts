/** The text of a file that a reader gives. */

/** Byte order marks of what spreadsheets write besides UTF-8. */
const MARKED = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * The text in `bytes`, which are UTF-8, or UTF-16 with a mark that says so; without the mark. `undefined` if
 * they are neither: in the code pages of old, which do not say which they are, names would come out as other
 * letters.
 */
export function textIn(bytes: Uint8Array): string | undefined {
  const encoding = MARKED.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))?.encoding ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

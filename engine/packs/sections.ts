/**
 * Writes typed arrays into one buffer and reads them again. The buffer has a header, then the arrays. The
 * header has a format, a version, the size and a checksum. They show within a few milliseconds if the buffer
 * was cut off, damaged, or written by another version.
 */

/** A column of numbers. */
export type Column = Uint8Array | Uint16Array | Uint32Array;

/** The letters "SLPK" in the byte order of the machine, so that a buffer in another byte order is refused. */
const FORMAT = 0x4b504c53;

/**
 * Number of 32-bit words in the header before the list of columns. They are format, version, size in bytes,
 * checksum and number of columns.
 */
const HEADER_WORDS = 5;

/**
 * Number of words for each column in the header: bytes of an element, offset in bytes, number of elements.
 */
const COLUMN_WORDS = 3;

/** Size of a word, in bytes. */
const WORD = 4;

function aligned(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}

/** Returns a checksum of `words`. It leaves out the format, the version, the size and the checksum itself. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let at = 4; at < words.length; at++) {
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

/** Writes `columns` into a new buffer. */
export function writeColumns(version: number, columns: readonly Column[]): Uint8Array<ArrayBuffer> {
  const headerSize = (HEADER_WORDS + COLUMN_WORDS * columns.length) * WORD;
  const size = columns.reduce((sum, { byteLength }) => sum + aligned(byteLength), headerSize);
  const bytes = new Uint8Array(size);
  const words = new Uint32Array(bytes.buffer);
  words.set([FORMAT, version, size, 0, columns.length]);
  let offset = headerSize;
  columns.forEach((column, index) => {
    words.set([column.BYTES_PER_ELEMENT, offset, column.length], HEADER_WORDS + index * COLUMN_WORDS);
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset);
    offset += aligned(column.byteLength);
  });
  words[3] = checksum(words);
  return bytes;
}

/**
 * Returns the bytes of a stored value, aligned so that words can be read from them. Returns undefined if the
 * value is not a buffer.
 */
function bytesOf(stored: unknown): Uint8Array | undefined {
  if (stored instanceof ArrayBuffer) return new Uint8Array(stored);
  if (!(stored instanceof Uint8Array)) return undefined;
  return stored.byteOffset % WORD === 0 ? stored : stored.slice();
}

function columnAt(words: Uint32Array, bytes: Uint8Array, index: number): Column | undefined {
  const [width = 0, offset = 0, length = 0] = words.subarray(HEADER_WORDS + index * COLUMN_WORDS);
  if (offset % WORD !== 0 || offset + width * length > bytes.byteLength) return undefined;
  const start = bytes.byteOffset + offset;
  if (width === 1) return new Uint8Array(bytes.buffer, start, length);
  if (width === 2) return new Uint16Array(bytes.buffer, start, length);
  return width === 4 ? new Uint32Array(bytes.buffer, start, length) : undefined;
}

/**
 * Returns the stored columns as views on the buffer. Returns undefined if `writeColumns` did not write them
 * with this version, or if they have changed since.
 */
export function readColumns(stored: unknown, version: number): readonly Column[] | undefined {
  const bytes = bytesOf(stored);
  if (bytes === undefined || bytes.byteLength < HEADER_WORDS * WORD || bytes.byteLength % WORD !== 0)
    return undefined;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / WORD);
  const [format, itsVersion, size, sum = 0, count = 0] = words;
  if (format !== FORMAT || itsVersion !== version || size !== bytes.byteLength) return undefined;
  if ((HEADER_WORDS + COLUMN_WORDS * count) * WORD > size || sum !== checksum(words)) return undefined;
  const columns = Array.from({ length: count }, (_, index) => columnAt(words, bytes, index));
  return columns.every((column) => column !== undefined) ? columns : undefined;
}

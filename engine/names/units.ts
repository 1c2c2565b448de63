/**
 * Folds a text into a typed array, as `fold.ts` does into a string, at some nanoseconds a character: a table of 65,536 units says what each
 * becomes. A unit gets its row from `fold` when it is first seen.
 *
 * The units are *loose*, which is how texts and names are compared: folded, in lower case, with a space for a hyphen, and with a sigma at
 * the end of a word like any other.
 */
import { fold } from './fold.ts';

export interface LooseUnits {
  readonly units: Uint16Array;
  /** 1 where a unit was a capital. */
  readonly capitals: Uint8Array;
  length: number;
  /** True if the text so far ends in white space. */
  isBehindSpace: boolean;
}

const UNITS = 0x1_0000;

/** Rows of the table: a unit, and above it one of these. */
const SMALL = 0x1_0000;
const CAPITAL = 0x2_0000;
const SPACE_ROW = 0x3_0000;
const GONE = 0x4_0000;
/** Becomes several units, or is half of a character. */
const SEVERAL = 0x5_0000;

const table = new Uint32Array(UNITS);

const HYPHEN = 0x2d;
const SPACE = 0x20;
const FINAL_SIGMA = 0x3c2;
const SIGMA = 0x3c3;

function loose(unit: number): number {
  if (unit === HYPHEN) return SPACE;
  return unit === FINAL_SIGMA ? SIGMA : unit;
}

/** Returns a unit of a text that is folded, in lower case, and has spaces for hyphens. */
export function looseUnitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit === FINAL_SIGMA ? SIGMA : unit;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function learn(unit: number): number {
  const { text, lower } = fold(String.fromCharCode(unit));
  let row = SEVERAL;
  if (lower === '') row = GONE;
  else if (lower === ' ') row = SPACE_ROW;
  else if (lower.length === 1 && !isSurrogate(unit)) row = (text === lower ? SMALL : CAPITAL) | loose(lower.charCodeAt(0));
  table[unit] = row;
  return row;
}

/** Makes room for texts of `length` units, and for what they can become. */
export function roomFor(length: number): LooseUnits {
  return { units: new Uint16Array(length * 4 + 4), capitals: new Uint8Array(length * 4 + 4), length: 0, isBehindSpace: false };
}

function addSeveral(target: LooseUnits, character: string): void {
  const { text, lower } = fold(character);
  for (let index = 0; index < lower.length; index++) {
    target.capitals[target.length] = text[index] === lower[index] ? 0 : 1;
    target.units[target.length++] = loose(lower.charCodeAt(index));
  }
}

/**
 * Adds the units of `text` from `start` to `end` to `target`, and returns the offset behind what was added, which is `end` or one more.
 * @param target has room for four units for each of the text's.
 */
export function addLoose(target: LooseUnits, text: string, start = 0, end = text.length): number {
  const { units, capitals } = target;
  let length = target.length;
  let { isBehindSpace } = target;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at++);
    const row = table[unit] || learn(unit);
    if (row < SPACE_ROW) {
      isBehindSpace = false;
      units[length] = row;
      capitals[length++] = row >>> 17;
    } else if (row === SPACE_ROW) {
      if (isBehindSpace) continue;
      isBehindSpace = true;
      units[length] = SPACE;
      capitals[length++] = 0;
    } else if (row === SEVERAL) {
      isBehindSpace = false;
      const character = String.fromCodePoint(text.codePointAt(at - 1) ?? unit);
      target.length = length;
      addSeveral(target, character);
      length = target.length;
      at += character.length - 1;
    }
  }
  target.length = length;
  target.isBehindSpace = isBehindSpace;
  return at;
}

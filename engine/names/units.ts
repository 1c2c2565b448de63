/**
 * Folds a text into a typed array, as `fold.ts` does into a string, at some nanoseconds a character: a table of 65,536 units says what each
 * becomes. A unit gets its row from `fold` when it is first seen.
 */
import { fold } from './fold.ts';

/** Folded text in lower case. */
export interface Units {
  readonly units: Uint16Array;
  /** 1 where a unit was a capital. */
  readonly capitals: Uint8Array;
  length: number;
}

const UNITS = 0x1_0000;

const SMALL = 1;
const CAPITAL = 2;
const GONE = 3;
const SPACE = 4;
/** Becomes several units, or is half of a character. */
const SEVERAL = 5;

const classes = new Uint8Array(UNITS);
const lowers = new Uint16Array(UNITS);

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function learn(unit: number): number {
  const { text, lower } = fold(String.fromCharCode(unit));
  let found = SMALL;
  if (isSurrogate(unit) || lower.length > 1) found = SEVERAL;
  else if (lower === '') found = GONE;
  else if (lower === ' ') found = SPACE;
  else if (text !== lower) found = CAPITAL;
  classes[unit] = found;
  lowers[unit] = lower.charCodeAt(0);
  return found;
}

/** Room for `length` units, and for what they can become. */
export function roomFor(length: number): Units {
  return { units: new Uint16Array(length * 4 + 4), capitals: new Uint8Array(length * 4 + 4), length: 0 };
}

function addSeveral(target: Units, character: string): void {
  const { text, lower } = fold(character);
  for (let index = 0; index < lower.length; index++) {
    target.capitals[target.length] = text[index] === lower[index] ? 0 : 1;
    target.units[target.length++] = lower.charCodeAt(index);
  }
}

/**
 * Adds `text` from `start` to `end` to `target`, folded and in lower case, and returns the offset behind what was added, which is `end` or
 * one more. A Greek sigma at the end of a word stays what it is.
 * @param target has room for four units for each of the text's.
 */
export function addFolded(target: Units, text: string, start = 0, end = text.length): number {
  const { units, capitals } = target;
  let length = target.length;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at++);
    const found = classes[unit] || learn(unit);
    if (found <= CAPITAL) {
      units[length] = lowers[unit] ?? 0;
      capitals[length++] = found - SMALL;
    } else if (found === SPACE) {
      if (units[length - 1] !== 0x20 || length === 0) {
        units[length] = 0x20;
        capitals[length++] = 0;
      }
    } else if (found === SEVERAL) {
      const character = String.fromCodePoint(text.codePointAt(at - 1) ?? unit);
      target.length = length;
      addSeveral(target, character);
      length = target.length;
      at += character.length - 1;
    }
  }
  target.length = length;
  return at;
}

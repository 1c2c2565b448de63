/**
 * Folding: the form of a text in which names are compared. Letters keep their case (case rules need it); what typography and
 * encodings vary is made one: precomposed and combining diacritics are dropped, every hyphen is "-", every apostrophe "'", a run
 * of white space one space, and soft hyphens and zero-width characters vanish.
 */

import { kindAt, MARK } from './characters.ts';

/** A folded text and, for each of its UTF-16 code units, the place in the source text that it came from. */
export interface Folded {
  readonly text: string;
  /** `text` in lower case, code unit for code unit as long as `text`. */
  readonly lower: string;
  /** `lower` with a space for each hyphen: as texts and names are compared. */
  readonly loose: string;
  /** Offset in the source where the unit at `index` begins. */
  startOf(index: number): number;
  /** Offset in the source behind the unit at `index`, its combining marks included. */
  endOf(index: number): number;
}

/** Printable ASCII without ', ` or double spaces: folding changes nothing. */
const PLAIN = /^(?:[!-&(-_a-~]| (?! ))*$/;
const HYPHEN = /[\u2010-\u2015\u2212\u058A\uFE58\uFE63\uFF0D]/;
const APOSTROPHE = /[\u2018\u2019\u201B\u02BC\u02BB\u2032\u055A`\u00B4]/;
const IGNORED = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;
const SPACE = /[^\S\uFEFF]/; // the byte order mark has no width

const isMark = (character: string) => kindAt(character, 0) === MARK;

/** True if folding takes a diacritic away from `text`. */
export function hasDiacritic(text: string): boolean {
  return text.includes('ı') || Array.from(text.normalize('NFD')).some(isMark);
}

/** Lower case that never changes the length: a unit whose lower case is longer or shorter stays as it is. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let result = '';
  for (const unit of text.split('')) {
    const small = unit.toLowerCase();
    result += small.length === 1 ? small : unit;
  }
  return result;
}

/** With a space for each hyphen, as which it is read. */
export function withSpaces(text: string): string {
  return text.replaceAll('-', ' ');
}

/** The letters that stand for `character` when names are compared; empty where nothing does. */
function foldCharacter(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (character === 'ı') return 'i';
  if (character === 'և') return 'եվ'; // a ligature, which has no capital of its own
  if (HYPHEN.test(character)) return '-';
  if (APOSTROPHE.test(character)) return "'";
  if (IGNORED.test(character) || isMark(character)) return '';
  if (character < '\u00C0') return character;
  const parts = character.normalize('NFD');
  return parts === character ? character : Array.from(parts, foldCharacter).join('');
}

/** How a unit folds, by unit: to another unit, or one of these; 0 for what no text has had yet. */
const TO_NOTHING = 1;
/** To nothing, and what is before it goes on to the end of it. */
const MARK_TO_NOTHING = 2;
/** To several units, or it is half of a pair of surrogates. */
const SPECIAL = 3;

const folds = new Uint16Array(0x10000);

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = foldCharacter(character);
  let known = folded.length === 1 ? folded.charCodeAt(0) : SPECIAL;
  if (folded === '') known = isMark(character) ? MARK_TO_NOTHING : TO_NOTHING;
  else if (known <= SPECIAL || (unit >= 0xd800 && unit <= 0xdfff)) known = SPECIAL;
  folds[unit] = known;
  return known;
}

function foldedFrom(text: string, startOf: Folded['startOf'], endOf: Folded['endOf']): Folded {
  const lower = lowerCase(text);
  return { text, lower, loose: withSpaces(lower), startOf, endOf };
}

/** A small sigma at the end of a word. Lower case of a whole text has it, of a single letter not. */
const FINAL_SIGMA = 0x3c2;
const SIGMA = 0x3c3;
const SPACE_UNIT = 0x20;
const HYPHEN_UNIT = 0x2d;

/** Folded units in lower case, with spaces for hyphens, by unit; 0 for what no text has had yet. */
const looseUnits = new Uint16Array(0x10000);

/** Returns a folded unit in lower case, with a space for a hyphen and a sigma for a final one. */
export function looseUnit(unit: number): number {
  const known = looseUnits[unit] ?? 0;
  if (known !== 0) return known;
  const lower = lowerCase(String.fromCharCode(unit)).charCodeAt(0);
  let loose = lower === FINAL_SIGMA ? SIGMA : lower;
  if (lower === HYPHEN_UNIT) loose = SPACE_UNIT;
  looseUnits[unit] = loose;
  return loose;
}

/** Part of a folded text as UTF-16 units, without offsets: for a first look, which costs less than `fold`. */
export interface FoldedStretch {
  /** As in `Folded.text`. */
  readonly units: Uint16Array;
  /** As in `Folded.loose`, except that a final sigma is a sigma. */
  readonly loose: Uint16Array;
}

/** Makes room for stretches of `size` units. It can be used again and again. */
export function roomForStretches(size: number): FoldedStretch {
  return { units: new Uint16Array(size), loose: new Uint16Array(size) };
}

/** No character folds to more units. One of Hangul folds to three. */
const MOST_UNITS = 4;

/** The folded text is tested whenever it has grown by so many units. */
const STEP = 256;

/**
 * Folds `source` step by step and returns true as soon as `test` does. `test` takes a stretch of the folded text in `room`: the places
 * from `from` to `to`, behind which at least `overlap` further units are known, unless the text ends there.
 */
export function someStretch(
  source: string,
  room: FoldedStretch,
  overlap: number,
  test: (from: number, to: number, length: number) => boolean,
): boolean {
  const { units, loose } = room;
  let length = 0;
  let tested = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    const known = folds[unit] || learn(unit);
    if (known > SPECIAL) {
      if (known === SPACE_UNIT && length > 0 && units[length - 1] === SPACE_UNIT) continue;
      units[length] = known;
      loose[length] = looseUnits[known] || looseUnit(known);
      length++;
    } else if (known === SPECIAL) {
      const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
      at += character.length - 1;
      const folded = foldCharacter(character);
      const lower = lowerCase(folded);
      for (let index = 0; index < folded.length; index++, length++) {
        units[length] = folded.charCodeAt(index);
        loose[length] = looseUnit(lower.charCodeAt(index));
      }
    }
    if (length < tested + overlap + STEP) continue;
    if (test(tested, length - overlap, length)) return true;
    tested = length - overlap;
    if (length + overlap + STEP + MOST_UNITS <= units.length) continue;
    units.copyWithin(0, tested, length);
    loose.copyWithin(0, tested, length);
    length = overlap;
    tested = 0;
  }
  return test(tested, length, length);
}

/** Folds `source`. Cost is linear; plain ASCII is passed through without a map. */
export function fold(source: string): Folded {
  if (PLAIN.test(source)) {
    return foldedFrom(
      source,
      (index) => index,
      (index) => index + 1,
    );
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let isBehindSpace = false;
  for (let at = 0; at < source.length; ) {
    const unit = source.charCodeAt(at);
    const known = folds[unit] || learn(unit);
    const character = known === SPECIAL ? String.fromCodePoint(source.codePointAt(at) ?? 0) : undefined;
    const next = at + (character?.length ?? 1);
    let folded = '';
    if (character !== undefined) folded = foldCharacter(character);
    else if (known > SPECIAL) folded = String.fromCharCode(known);
    if (folded === ' ' && isBehindSpace) ends[ends.length - 1] = next;
    else {
      for (let count = 0; count < folded.length; count++) {
        starts.push(at);
        ends.push(next);
      }
      text += folded;
    }
    if (folded !== '') isBehindSpace = folded === ' ';
    else if (ends.length > 0 && (known === MARK_TO_NOTHING || (character !== undefined && isMark(character)))) ends[ends.length - 1] = next;
    at = next;
  }
  return foldedFrom(
    text,
    (index) => starts[index] ?? source.length,
    (index) => ends[index] ?? source.length,
  );
}

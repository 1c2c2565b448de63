/**
 * Folds texts, so that names can be compared whatever the typography and encoding. Folding drops diacritics,
 * soft hyphens and zero-width characters. Every hyphen becomes "-", every apostrophe "'", and a run of white
 * space one space. Letters keep their case, since the case rules need it.
 */

import { kindAt, MARK } from './characters.ts';

/** A folded text, with the offsets in the source text from which its UTF-16 units came. */
export interface Folded {
  readonly text: string;
  /** `text` in lower case, with one unit for each unit of `text`. */
  readonly lower: string;
  /**
   * `lower` with a space for each hyphen and a plain sigma for each final one (see `loosened`). It has one
   * unit for each unit of `text`.
   */
  readonly loose: string;
  /** Returns the offset in the source at which the unit at `index` begins. */
  startOf(index: number): number;
  /** Returns the offset in the source behind the unit at `index` and its combining marks. */
  endOf(index: number): number;
}

/** Printable ASCII without ', ` or double spaces. Folding changes nothing in it. */
const PLAIN = /^(?:[!-&(-_a-~]| (?! ))*$/;
const HYPHEN = /[\u2010-\u2015\u2212\u058A\uFE58\uFE63\uFF0D]/;
const APOSTROPHE = /[\u2018\u2019\u201B\u02BC\u02BB\u2032\u055A`\u00B4]/;
const IGNORED = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;
const SPACE = /[^\S\uFEFF]/; // the byte order mark has no width

const isMark = (character: string) => kindAt(character, 0) === MARK;

/** True if folding removes a diacritic from `text`. */
export function hasDiacritic(text: string): boolean {
  return text.includes('ı') || Array.from(text.normalize('NFD')).some(isMark);
}

/** Returns a text in lower case with the same length. A unit whose lower case is longer stays as it is. */
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

/**
 * Returns a text in lower case as it is compared. A hyphen becomes a space, since texts may have either
 * ("Nagorno-Karabakh"). A Greek final sigma becomes a plain one, since `toLowerCase` chooses between them by
 * the next letter.
 */
export function loosened(lower: string): string {
  return lower.replaceAll('-', ' ').replaceAll('ς', 'σ');
}

/** Returns the letters that replace `character` when names are compared, or an empty string. */
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

/*
 * Values of `folds` besides plain units. `folds` has the unit that each UTF-16 unit folds to, or one of these
 * three. It has 0 for a unit that no text has had yet.
 */
/** The unit is dropped. */
const TO_NOTHING = 1;
/** The unit is a mark: it is dropped, and the source range of the letter before it grows to include it. */
const MARK_TO_NOTHING = 2;
/** The unit folds to several units, or is a surrogate. */
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
  return { text, lower, loose: loosened(lower), startOf, endOf };
}

const SPACE_UNIT = 0x20;

/** Result of `looseUnit` for each UTF-16 unit, or 0 if no text has contained the unit yet. */
const looseUnits = new Uint16Array(0x10000);

/** Returns the unit of `Folded.loose` for a unit of `Folded.text`. */
export function looseUnit(unit: number): number {
  const known = looseUnits[unit] ?? 0;
  if (known !== 0) return known;
  const loose = loosened(lowerCase(String.fromCharCode(unit))).charCodeAt(0);
  looseUnits[unit] = loose;
  return loose;
}

/** Part of a folded text as UTF-16 units, without offsets. The prefilter uses it, since `fold` costs more. */
export interface FoldedStretch {
  /** Units of `Folded.text`. */
  readonly units: Uint16Array;
  /** Units of `Folded.loose`. */
  readonly loose: Uint16Array;
}

/**
 * Makes buffers of `size` UTF-16 units, into which `someStretch` folds texts. The same buffers can be used
 * for any number of texts.
 */
export function roomForStretches(size: number): FoldedStretch {
  return { units: new Uint16Array(size), loose: new Uint16Array(size) };
}

/** Upper bound for the number of units that one character folds to. A Hangul syllable folds to three. */
const MOST_UNITS = 4;

/** Number of units that `someStretch` folds between two tests. */
const STEP = 256;

/**
 * Folds `source` step by step into `room` and returns true as soon as `test` does. Each call of `test` covers
 * the units of `room` between `from` and `to`. At least `overlap` further units follow in `room`, unless the
 * text ends there.
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

/** Folds `source`. The time grows with the length. Plain ASCII needs no table of offsets. */
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
    else if (ends.length > 0 && (known === MARK_TO_NOTHING || (character !== undefined && isMark(character))))
      ends[ends.length - 1] = next;
    at = next;
  }
  return foldedFrom(
    text,
    (index) => starts[index] ?? source.length,
    (index) => ends[index] ?? source.length,
  );
}

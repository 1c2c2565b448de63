/**
 * Folding: the form of a text in which names are compared. Letters keep their case (case rules need it); what typography and
 * encodings vary is made one: precomposed and combining diacritics are dropped, every hyphen is "-", every apostrophe "'", a run
 * of white space one space, and soft hyphens and zero-width characters vanish.
 */

/** A folded text and, for each of its UTF-16 code units, the place in the source text that it came from. */
export interface Folded {
  readonly text: string;
  /** `text` in lower case, code unit for code unit as long as `text`. */
  readonly lower: string;
  /** Offset in the source where the unit at `index` begins. */
  startOf(index: number): number;
  /** Offset in the source behind the unit at `index`, its combining marks included. */
  endOf(index: number): number;
}

const PLAIN = /^(?:[!-&(-_a-~]| (?! ))*$/; // printable ASCII without ', ` or double spaces: folding changes nothing
const MARK = /\p{M}/u;
const DIACRITIC = /\p{M}|ı/u;
const HYPHEN = /[\u2010-\u2015\u2212\u058A\uFE58\uFE63\uFF0D]/;
const APOSTROPHE = /[\u2018\u2019\u201B\u02BC\u02BB\u2032\u055A`\u00B4]/;
const IGNORED = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/;
const SPACE = /[^\S\uFEFF]/; // the byte order mark has no width

/** True if folding takes a diacritic away from `text`. */
export function hasDiacritic(text: string): boolean {
  return DIACRITIC.test(text.normalize('NFD'));
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

/** The letters that stand for `character` when names are compared; empty where nothing does. */
function foldCharacter(character: string): string {
  if (SPACE.test(character)) return ' ';
  if (character === 'ı') return 'i';
  if (character === 'և') return 'եվ'; // a ligature, which has no capital of its own
  if (HYPHEN.test(character)) return '-';
  if (APOSTROPHE.test(character)) return "'";
  if (IGNORED.test(character) || MARK.test(character)) return '';
  if (character < '\u00C0') return character;
  const parts = character.normalize('NFD');
  return parts === character ? character : Array.from(parts, foldCharacter).join('');
}

/** What `foldCharacter` has said before: a text has few different characters, and asking anew for each takes twice as long. */
const known = new Map<string, string>();

function foldKnown(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = foldCharacter(character);
    known.set(character, folded);
  }
  return folded;
}

/** Folds `source`. Cost is linear; plain ASCII is passed through without a map. */
export function fold(source: string): Folded {
  if (PLAIN.test(source)) {
    return {
      text: source,
      lower: lowerCase(source),
      startOf: (index) => index,
      endOf: (index) => index + 1,
    };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let offset = 0;
  let isBehindSpace = false;
  for (const character of source) {
    const next = offset + character.length;
    const folded = foldKnown(character);
    if (folded === ' ' && isBehindSpace) ends[ends.length - 1] = next;
    else {
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(offset);
        ends.push(next);
      }
      text += folded;
    }
    if (folded !== '') isBehindSpace = folded === ' ';
    else if (ends.length > 0 && MARK.test(character)) ends[ends.length - 1] = next;
    offset = next;
  }
  return {
    text,
    lower: lowerCase(text),
    startOf: (index) => starts[index] ?? offset,
    endOf: (index) => ends[index] ?? offset,
  };
}

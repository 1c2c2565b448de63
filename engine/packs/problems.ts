/**
 * Defines the problems that a glossary file can have, as data. The interface describes them in the user's
 * language.
 */

/** The content that was expected in a field or file. */
export type Expected =
  /** Valid JSON or CSV. `detail` is the parser's error message, in English. */
  | { readonly type: 'json'; readonly detail: string }
  | { readonly type: 'csv'; readonly detail: string }
  /** Text in UTF-8. */
  | { readonly type: 'encoding' }
  | { readonly type: 'column'; readonly columns: readonly string[] }
  /** A text of 1 to `longest` characters. */
  | { readonly type: 'text'; readonly longest: number }
  /** A name with at least `shortest` letters or digits. A shorter one would be marked all over a page. */
  | { readonly type: 'name'; readonly shortest: number; readonly longest: number }
  | { readonly type: 'one-of'; readonly values: readonly string[] }
  | { readonly type: 'id' }
  | { readonly type: 'language' }
  | { readonly type: 'date' }
  | { readonly type: 'list'; readonly fewest: number; readonly most: number }
  | { readonly type: 'object' }
  | { readonly type: 'boolean' }
  | { readonly type: 'number'; readonly least?: number; readonly most?: number }
  /** No invisible characters, and none that change the direction of text, since they can deceive the user. */
  | { readonly type: 'plain-characters' }
  /** An id that only one entry of the file has. `other` is the number of the other entry, counted from 1. */
  | { readonly type: 'unique'; readonly other: number }
  /** The id of an entry or a source of the file. */
  | { readonly type: 'reference' }
  /** No field with this name, since the format does not have it. */
  | { readonly type: 'nothing' }
  /** A file of at most `most` bytes. */
  | { readonly type: 'file-size'; readonly most: number }
  /** A file with at most `most` entries. */
  | { readonly type: 'entries'; readonly most: number }
  /** More storage. The disk is full, or the browser gives the extension no more. */
  | { readonly type: 'room' };

/** A mistake in a glossary file, with its place. */
export interface PackProblem {
  /**
   * Entry with the mistake: its number in the file, counted from 1, and its name if that can be read.
   * Undefined for a mistake of the whole file.
   */
  readonly entry?: { readonly number: number; readonly name?: string | undefined } | undefined;
  /** Path of the field (`names[1].text`) or name of the CSV column. Empty for a whole entry or file. */
  readonly field: string;
  readonly expected: Expected;
}

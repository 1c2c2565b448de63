/** What is wrong with the file of a glossary, as data: the interface says it in the reader's language. */

/** What was expected in a field. */
export type Expected =
  /** JSON, or the columns of a CSV file; `detail` is the reader's own error message, in English. */
  | { readonly type: 'json'; readonly detail: string }
  | { readonly type: 'csv'; readonly detail: string }
  /** A text in UTF-8. */
  | { readonly type: 'encoding' }
  | { readonly type: 'column'; readonly columns: readonly string[] }
  /** A text of 1 to `longest` characters. */
  | { readonly type: 'text'; readonly longest: number }
  /** A name of at least so many letters or digits: shorter ones would mark half of a page. */
  | { readonly type: 'name'; readonly shortest: number; readonly longest: number }
  | { readonly type: 'one-of'; readonly values: readonly string[] }
  | { readonly type: 'id' }
  | { readonly type: 'language' }
  | { readonly type: 'date' }
  | { readonly type: 'list'; readonly fewest: number; readonly most: number }
  | { readonly type: 'object' }
  | { readonly type: 'boolean' }
  | { readonly type: 'number'; readonly least?: number; readonly most?: number }
  /** No invisible or direction-changing characters, by which a text reads differently from what it is. */
  | { readonly type: 'plain-characters' }
  /** An id that no other entry of the file has; `other` is the number of the one that has it, from 1. */
  | { readonly type: 'unique'; readonly other: number }
  /** The id of an entry or a source of the file. */
  | { readonly type: 'reference' }
  /** No such field at all. */
  | { readonly type: 'nothing' }
  /** A file of at most so many bytes, or one with at most so many entries. */
  | { readonly type: 'file-size'; readonly most: number }
  | { readonly type: 'entries'; readonly most: number }
  /** Free room on the disk, or what the browser lets us have of it. */
  | { readonly type: 'room' };

/** One mistake, with its place. */
export interface PackProblem {
  /** The entry, counted from 1 as it stands in the file, and its name if that can be read; missing for the file as a whole. */
  readonly entry?: { readonly number: number; readonly name?: string | undefined } | undefined;
  /** The field in dotted form (`names[1].text`), or a CSV column; empty for the whole. */
  readonly field: string;
  readonly expected: Expected;
}

/** Keeps the state of the fields for a name. The fields have one row for each surface form of the name. */
import { useState } from 'preact/hooks';
import type { NameDraft } from '../../engine/packs/edit.ts';
import { likelyLanguage } from '../../engine/packs/name-language.ts';

export interface NameRow extends NameDraft {
  /** Id of the row. It stays the same while the user adds and removes other rows. */
  readonly key: number;
  /**
   * True if the user chose the language, or if it was stored. False if the language is guessed from the text.
   */
  readonly isChosen: boolean;
}

type Rows = readonly [NameRow, ...NameRow[]];

export interface NameRows {
  /** Rows in the order in which they are shown. The first row has the entry's main name. */
  readonly rows: Rows;
  /**
   * Sets the text of a row. Until the user chooses a language, the language is guessed from the text's
   * script.
   */
  setText(key: number, text: string): void;
  setLanguage(key: number, lang: string): void;
  add(): void;
  remove(key: number): void;
  /** Returns the surface forms of all rows, including rows with an empty text. */
  written(): readonly [NameDraft, ...NameDraft[]];
  /**
   * Removes the rows whose text is empty, except the first row. Returns the surface forms of the remaining
   * rows.
   */
  filledIn(): readonly [NameDraft, ...NameDraft[]];
}

/**
 * Keeps the surface forms of a name while the user edits them.
 * @param userLanguage language of the interface; a name in Latin letters is assumed to be in this language
 */
export function useNameRows(
  [own, ...others]: readonly [NameDraft, ...NameDraft[]],
  userLanguage: string,
): NameRows {
  const row = (draft: NameDraft, key: number): NameRow => ({ ...draft, key, isChosen: draft.text !== '' });
  const [rows, setRows] = useState<Rows>(() => [
    row(own, 0),
    ...others.map((draft, index) => row(draft, index + 1)),
  ]);
  const [first, ...further] = rows;

  function change(key: number, changed: (row: NameRow) => NameRow): void {
    const apply = (one: NameRow) => (one.key === key ? changed(one) : one);
    setRows([apply(first), ...further.map(apply)]);
  }

  const draft = ({ text, lang }: NameRow): NameDraft => ({ text, lang });

  return {
    rows,
    written: () => [draft(first), ...further.map(draft)],
    setText: (key, text) =>
      change(key, (one) => ({
        ...one,
        text,
        lang: one.isChosen ? one.lang : likelyLanguage(text, userLanguage),
      })),
    setLanguage: (key, lang) => change(key, (one) => ({ ...one, lang, isChosen: true })),
    add() {
      const key = Math.max(...rows.map((one) => one.key)) + 1;
      setRows([...rows, { text: '', lang: first.lang, key, isChosen: false }]);
    },
    remove: (key) => setRows([first, ...further.filter((one) => one.key !== key)]),
    filledIn() {
      const kept = further.filter(({ text }) => text.trim() !== '');
      setRows([first, ...kept]);
      return [draft(first), ...kept.map(draft)];
    },
  };
}

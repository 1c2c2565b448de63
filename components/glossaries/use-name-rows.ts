/** The forms of a name that are being filled in, as state. */
import { useState } from 'preact/hooks';
import type { NameDraft } from '../../engine/packs/edit.ts';
import { likelyLanguage } from '../../engine/packs/name-language.ts';

export interface NameRow extends NameDraft {
  /** Stays with the row. */
  readonly key: number;
  /** The language is one that the reader chose or that was there, not one that was guessed. */
  readonly isChosen: boolean;
}

type Rows = readonly [NameRow, ...NameRow[]];

export interface NameRows {
  /** The entry's own name first. */
  readonly rows: Rows;
  /** The language follows the script of the text until one is chosen. */
  setText(key: number, text: string): void;
  setLanguage(key: number, lang: string): void;
  add(): void;
  takeOut(key: number): void;
  /** What stands there. */
  written(): readonly [NameDraft, ...NameDraft[]];
  /** The same without forms that have no text, which are left out of the rows too. */
  filledIn(): readonly [NameDraft, ...NameDraft[]];
}

/** `readers` is the language that the reader's own words are taken to be in. */
export function useNameRows([own, ...others]: readonly [NameDraft, ...NameDraft[]], readers: string): NameRows {
  const row = (draft: NameDraft, key: number): NameRow => ({ ...draft, key, isChosen: draft.text !== '' });
  const [rows, setRows] = useState<Rows>(() => [row(own, 0), ...others.map((draft, index) => row(draft, index + 1))]);
  const [first, ...further] = rows;

  function change(key: number, changed: (row: NameRow) => NameRow): void {
    const apply = (one: NameRow) => (one.key === key ? changed(one) : one);
    setRows([apply(first), ...further.map(apply)]);
  }

  const draft = ({ text, lang }: NameRow): NameDraft => ({ text, lang });

  return {
    rows,
    written: () => [draft(first), ...further.map(draft)],
    setText: (key, text) => change(key, (one) => ({ ...one, text, lang: one.isChosen ? one.lang : likelyLanguage(text, readers) })),
    setLanguage: (key, lang) => change(key, (one) => ({ ...one, lang, isChosen: true })),
    add() {
      const key = Math.max(...rows.map((one) => one.key)) + 1;
      setRows([...rows, { text: '', lang: first.lang, key, isChosen: false }]);
    },
    takeOut: (key) => setRows([first, ...further.filter((one) => one.key !== key)]),
    filledIn() {
      const kept = further.filter(({ text }) => text.trim() !== '');
      setRows([first, ...kept]);
      return [draft(first), ...kept.map(draft)];
    },
  };
}

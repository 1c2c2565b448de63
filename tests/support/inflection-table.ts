/**
 * Tests inflection by tables. A row has the forms that a name takes in real texts, and similar words that are
 * not forms of it.
 */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../engine/names/language.ts';
import { createMatcher } from '../../engine/names/matcher.ts';
import { lexiconOf, type NameInTest } from './glossaries.ts';

export interface InflectionRow {
  /** Forms that must be found, separated by spaces. "_" stands for a space within a form. */
  readonly forms: string;
  /** Words that must not be found, written as `forms` are. */
  readonly others?: string;
  readonly isPerson?: boolean;
  /** Fields of the name apart from its text and language. */
  readonly name?: Omit<Exclude<NameInTest, string>, 'text' | 'lang'>;
}

function split(words: string): string[] {
  return words.split(' ').map((word) => word.replaceAll('_', ' '));
}

/**
 * Describes one test for each form in `table`, which maps a name to its row. The texts of the tests are in
 * `lang`.
 */
export function describeInflection(lang: Language, table: Readonly<Record<string, InflectionRow>>): void {
  describe.each(Object.entries(table))('%s', (text, { forms, others, isPerson = false, name = {} }) => {
    const matcher = createMatcher(
      lexiconOf({ id: 'x', kind: isPerson ? 'person' : 'country', names: [{ ...name, text, lang }] }),
    );
    const found = (form: string) =>
      matcher.find(`(${form})`, lang).map(({ start, end }) => `(${form})`.slice(start, end));

    it.each(split(forms))('is found as %s', (form) => {
      expect(found(form)).toEqual([form]);
    });

    if (others !== undefined) {
      it.each(split(others))('is not found in %s', (other) => {
        expect(found(other)).toEqual([]);
      });
    }
  });
}

/** Tables of inflection: the forms in which a name stands in real text, and what is like it and none of its forms. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../engine/names/language.ts';
import { createMatcher } from '../../engine/names/matcher.ts';
import { lexiconOf, type NameInTest } from './glossaries.ts';

export interface InflectionRow {
  /** Words, or names of several words joined by "_", separated by spaces. */
  readonly forms: string;
  readonly others?: string;
  readonly isPerson?: boolean;
  /** Besides text and language. */
  readonly name?: Omit<Exclude<NameInTest, string>, 'text' | 'lang'>;
}

function split(words: string): string[] {
  return words.split(' ').map((word) => word.replaceAll('_', ' '));
}

/** Runs `table`, from names to their rows, in texts in `lang`. */
export function describeInflection(lang: Language, table: Readonly<Record<string, InflectionRow>>): void {
  describe.each(Object.entries(table))('%s', (text, { forms, others, isPerson = false, name = {} }) => {
    const matcher = createMatcher(lexiconOf({ id: 'x', kind: isPerson ? 'person' : 'country', names: [{ ...name, text, lang }] }));
    const found = (form: string) => matcher.find(`(${form})`, lang).map(({ start, end }) => `(${form})`.slice(start, end));

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

/** Tests the languages and scripts of the names in the bundled glossary. */
import { describe, expect, it } from 'vitest';
import { bundledGlossary } from '../support/glossaries.ts';

const { entries } = bundledGlossary;
const names = entries.flatMap((entry) => entry.names.map((name) => ({ ...name, id: entry.id })));

/** Languages in which every entry has a name. */
const EVERYWHERE = ['en', 'hy', 'az', 'ru', 'tr', 'ka'];

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u;

/**
 * Patterns for names by language. Latin names have only Latin letters; others have at least one of their own
 * script.
 */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  en: LATIN,
  fr: LATIN,
  de: LATIN,
  tr: LATIN,
  az: LATIN,
  ru: /\p{Script=Cyrillic}/u,
  hy: /\p{Script=Armenian}/u,
  ka: /\p{Script=Georgian}/u,
};

/**
 * Patterns for names that have only letters of the language's alphabet, not letters that merely look like
 * them.
 */
const ALPHABETS: Readonly<Record<string, RegExp>> = {
  az: /^[a-zA-Zçəğıöşüâ ÇƏĞİÖŞÜ\P{L}]+$/u,
  tr: /^[a-pr-vyzA-PR-VYZçğıöşüâîûÇĞİÖŞÜ\P{L}]+$/u,
  ru: /^[А-Яа-яЁё\p{Script=Latin}\P{L}]+$/u,
  hy: /^[Ա-Ֆա-և\p{Script=Latin}\P{L}]+$/u,
  ka: /^[ა-ჰ\p{Script=Latin}\P{L}]+$/u,
};

/** All surface forms: the names and the stems from which the engine makes their inflected forms. */
const forms = names.flatMap(({ id, lang, text, stems = [] }) =>
  [text, ...stems].map((form) => ({ id, lang, form })),
);
const written = (found: typeof forms) => found.map(({ id, lang, form }) => `${id} (${lang}): ${form}`);

describe('the names in the bundled glossary', () => {
  it.each(EVERYWHERE)('exist for every entry in %s', (lang) => {
    expect(
      entries.filter((entry) => !entry.names.some((name) => name.lang === lang)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('are in languages whose script these tests know', () => {
    expect([...new Set(names.map(({ lang }) => lang))].filter((lang) => SCRIPTS[lang] === undefined)).toEqual(
      [],
    );
  });

  it.each(Object.keys(SCRIPTS))('are written in the script of %s, and so are their stems', (lang) => {
    const own = forms.filter((form) => form.lang === lang);
    expect(own.length).toBeGreaterThan(10);
    expect(written(own.filter(({ form }) => SCRIPTS[lang]?.test(form) !== true))).toEqual([]);
  });

  it.each(
    Object.keys(ALPHABETS),
  )('have only letters of the alphabet of %s, and Latin letters in brands', (lang) => {
    const own = forms.filter((form) => form.lang === lang);
    expect(written(own.filter(({ form }) => ALPHABETS[lang]?.test(form) !== true))).toEqual([]);
  });

  it('have no word with letters of two scripts', () => {
    const scripts = [
      /\p{Script=Latin}/u,
      /\p{Script=Cyrillic}/u,
      /\p{Script=Armenian}/u,
      /\p{Script=Georgian}/u,
    ];
    const isMixed = (word: string) => scripts.filter((script) => script.test(word)).length > 1;
    expect(isMixed('Bаku')).toBe(true);
    expect(written(forms.filter(({ form }) => form.split(/[^\p{L}\p{M}]+/u).some(isMixed)))).toEqual([]);
  });

  it('occur once per entry and language', () => {
    const keys = names.map(({ id, lang, text }) => `${id} ${lang} ${text}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('have single spaces between words and no other white space', () => {
    expect(written(forms.filter(({ form }) => form !== form.trim() || /\s{2}|[\t\n]/.test(form)))).toEqual(
      [],
    );
  });
});

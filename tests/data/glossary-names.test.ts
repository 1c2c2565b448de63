/** The names in the bundled glossary: languages and scripts. */
import { describe, expect, it } from 'vitest';
import { bundledGlossary } from '../support/glossaries.ts';

const { entries } = bundledGlossary;
const names = entries.flatMap((entry) => entry.names.map((name) => ({ ...name, id: entry.id })));

/** The languages that every entry has a name in. */
const EVERYWHERE = ['en', 'hy', 'az', 'ru', 'tr', 'ka'];

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{M}]+$/u;

/** What a name in a language has: only Latin, or at least a letter of its own script beside the Latin letters of a brand. */
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

/** The alphabets: letters that look the same but belong to another language or to old printing are none of theirs. */
const ALPHABETS: Readonly<Record<string, RegExp>> = {
  az: /^[a-zA-Zçəğıöşüâ ÇƏĞİÖŞÜ\P{L}]+$/u,
  tr: /^[a-pr-vyzA-PR-VYZçğıöşüâîûÇĞİÖŞÜ\P{L}]+$/u,
  ru: /^[А-Яа-яЁё\p{Script=Latin}\P{L}]+$/u,
  hy: /^[Ա-Ֆա-և\p{Script=Latin}\P{L}]+$/u,
  ka: /^[ა-ჰ\p{Script=Latin}\P{L}]+$/u,
};

/** Every form that is shown, searched or looked for on a page. */
const forms = names.flatMap(({ id, lang, text, stems = [] }) => [text, ...stems].map((form) => ({ id, lang, form })));
const written = (found: typeof forms) => found.map(({ id, lang, form }) => `${id} (${lang}): ${form}`);

describe('the names in the bundled glossary', () => {
  it.each(EVERYWHERE)('are there for every entry in %s', (lang) => {
    expect(entries.filter((entry) => !entry.names.some((name) => name.lang === lang)).map(({ id }) => id)).toEqual([]);
  });

  it('are in languages that the tests know the script of', () => {
    expect([...new Set(names.map(({ lang }) => lang))].filter((lang) => SCRIPTS[lang] === undefined)).toEqual([]);
  });

  it.each(Object.keys(SCRIPTS))('are written in the script of %s, their stems too', (lang) => {
    const own = forms.filter((form) => form.lang === lang);
    expect(own.length).toBeGreaterThan(10);
    expect(written(own.filter(({ form }) => SCRIPTS[lang]?.test(form) !== true))).toEqual([]);
  });

  it.each(Object.keys(ALPHABETS))('have only letters of the alphabet of %s, and Latin ones in brands', (lang) => {
    const own = forms.filter((form) => form.lang === lang);
    expect(written(own.filter(({ form }) => ALPHABETS[lang]?.test(form) !== true))).toEqual([]);
  });

  it('have no word of two scripts, whose letters only look alike', () => {
    const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Armenian}/u, /\p{Script=Georgian}/u];
    const isMixed = (word: string) => scripts.filter((script) => script.test(word)).length > 1;
    expect(isMixed('Bаku')).toBe(true);
    expect(written(forms.filter(({ form }) => form.split(/[^\p{L}\p{M}]+/u).some(isMixed)))).toEqual([]);
  });

  it('are there once in a language', () => {
    const keys = names.map(({ id, lang, text }) => `${id} ${lang} ${text}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('begin and end without a space, and have single ones between words', () => {
    expect(written(forms.filter(({ form }) => form !== form.trim() || /\s{2}|[\t\n]/.test(form)))).toEqual([]);
  });
});
